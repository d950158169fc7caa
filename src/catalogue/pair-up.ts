import {frameOf} from './carry-over';
import {keyOf} from './po-entry';
import {similarity} from './similarity';

/** A text with its context. */
export interface Text {
  msgctxt: string | null;
  msgid: string;
}

/** A text that stands where another stood before. */
export interface Pair<T extends Text> {
  was: Text;
  is: T;
  /** Why the two are not clearly the same passage; null when they are. */
  doubt: 'UNLIKE' | 'NUMBERS' | 'TOKENS' | null;
}

/** Less alike than this, a text is another one and no pair at all. */
const related = 0.5;
/** From here on two texts are clearly the same passage. */
const clear = 0.8;

/**
 * Finds which text of a document became which: the texts that are in both, in order, divide it into
 * gaps; inside a gap, two texts are a pair when each is the most similar to the other.
 */
export function pairUp<T extends Text>(before: readonly Text[], now: readonly T[]): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of [...commonPlaces(before, now), [before.length, now.length] as const]) {
    pairs.push(...pairsInGap(before.slice(from, i), now.slice(to, j)));
    [from, to] = [i + 1, j + 1];
  }
  return pairs;
}

/** Whether a changed text is clearly the same passage: much alike, with the same numbers, links, code and marks. */
export function doubtAbout(was: string, is: string, score = similarity(was, is)): Pair<Text>['doubt'] {
  const [before, after] = [frameOf(was), frameOf(is)];
  const numbers = (text: string) => (text.match(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? []).sort().join(' ');
  if (numbers(before.frame) !== numbers(after.frame)) {
    return 'NUMBERS';
  }
  if ([...before.tokens].sort().join('\n') !== [...after.tokens].sort().join('\n') && before.frame !== after.frame) {
    return 'TOKENS';
  }
  return score < clear ? 'UNLIKE' : null;
}

function pairsInGap<T extends Text>(before: readonly Text[], now: readonly T[]): Pair<T>[] {
  const scores = now.map(({msgid, msgctxt}) =>
    before.map((was) => (was.msgctxt === msgctxt ? similarity(was.msgid, msgid, related) : 0)),
  );
  return now.flatMap((is, j) => {
    const i = indexOfLargest(scores[j]!);
    const score = scores[j]![i] ?? 0;
    const isMutual = score >= related && indexOfLargest(scores.map((row) => row[i]!)) === j;
    return isMutual ? [{was: before[i]!, is, doubt: doubtAbout(before[i]!.msgid, is.msgid, score)}] : [];
  });
}

function indexOfLargest(numbers: readonly number[]): number {
  return numbers.reduce((best, number, index) => (number > numbers[best]! ? index : best), 0);
}

/** The places of a longest common subsequence. */
function commonPlaces(before: readonly Text[], now: readonly Text[]): (readonly [number, number])[] {
  const [a, b] = [before.map(keyOf), now.map(keyOf)];
  const lengths = a.map(() => new Int32Array(b.length + 1));
  lengths.push(new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const places: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      places.push([i, j]);
      i += 1;
      j += 1;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return places;
}
