import {accept, digestOf, wasAccepted} from './accepted';
import type {FrontMatterKey, SegmentState} from './types';
import type {Verdict} from './judge';
import {parsePage, type Page} from './parse-page';
import type {SourcePage} from './read-pages';
import {skeletonOf} from './skeleton';
import {splice} from './splice';
import {earliest, outOfStepSince} from './stale';

/** A page in a language. */
export interface CompiledPage {
  text: string;
  /** What became of each segment, in order, the front matter first. */
  states: SegmentState[];
  /** Indices of the segments that the gate let pass and that would change the page's shape. */
  misshapen: number[];
  /** Since when the oldest passage has been out of step, ISO 8601; null when none is. */
  staleSince: string | null;
}

/** Why a translation that the gate let pass cannot stand on its page. */
export const misshapen = {
  code: 'PAGE_SHAPE',
  message: 'Unexpected change of the page around this text, expected the blocks of the English page.',
  hint: 'put a backslash before the sign that Markdown takes for the start of something.',
};

const skeletons = new WeakMap<SourcePage, string>();

/**
 * Makes the page of a language. The whole page is parsed again and compared with the English one;
 * where the shape differs, the translations that are to blame are found by halving and left out.
 * @param verdicts one for each segment, in order
 * @param byPeople whether people made the translation; without it a machine did
 */
export function compilePage(source: SourcePage, verdicts: readonly Verdict[], byPeople = false): CompiledPage {
  const accepted = verdicts.map(({text}) => text);
  const offered = [...accepted.keys()].filter((index) => accepted[index] !== null);
  const wrong = hasShape(source, accepted) ? [] : findMisshapen(source, accepted, offered);
  const texts = accepted.map((text, index) => (wrong.includes(index) ? null : text));
  const states = verdicts.map(({state}, index) => (wrong.includes(index) ? 'refused' : state));
  const english = states.filter((state) => state !== 'translated').length;
  const unreviewed = verdicts.filter(({reviewed}, index) => states[index] === 'translated' && !reviewed).length;
  const staleSince = earliest(verdicts.map(({entry}) => (entry ? outOfStepSince(entry) : null)));
  const facts = [
    `total: ${states.length}, english: ${english}, unreviewed: ${unreviewed}`,
    ...(staleSince === null ? [] : [`since: "${staleSince}"`]),
    ...(byPeople ? ['by: people'] : []),
  ];
  const text = addToFrontMatter(splice(source, texts), `translation: {${facts.join(', ')}}`);
  return {text, states, misshapen: wrong, staleSince};
}

/** Tries halves, then halves of halves; what keeps the shape with all that was kept before is kept. */
function findMisshapen(source: SourcePage, texts: readonly (string | null)[], offered: readonly number[]): number[] {
  let kept = texts.map((): string | null => null);
  const bad: number[] = [];
  const tryOn = (part: readonly number[]): void => {
    const next = kept.map((text, index) => (part.includes(index) ? (texts[index] ?? null) : text));
    if (hasShape(source, next)) {
      kept = next;
    } else if (part.length === 1) {
      bad.push(part[0]!);
    } else {
      const middle = part.length >> 1;
      tryOn(part.slice(0, middle));
      tryOn(part.slice(middle));
    }
  };
  if (offered.length > 0) {
    tryOn(offered);
  }
  return bad;
}

function hasShape(source: SourcePage, texts: readonly (string | null)[]): boolean {
  return texts.every((text) => text === null) || shapeOf(source, texts).isSame;
}

/** Compares a page with the English one; gives the page too where it had to be parsed. */
export function shapeOf(source: SourcePage, texts: readonly (string | null)[]): {isSame: boolean; page: Page | null} {
  const text = splice(source, texts);
  const digest = digestOf(['shape', source.page.file, source.page.source, text]);
  if (wasAccepted(digest)) {
    return {isSame: true, page: null};
  }
  const page = parsePage(text, source.page.file);
  const isSame = isSameShape(source, page, texts);
  if (isSame) {
    accept(digest);
  }
  return {isSame, page};
}

function isSameShape(source: SourcePage, compiled: Page, texts: readonly (string | null)[]): boolean {
  const {values, keys} = compiled.frontMatter;
  const wanted = new Map(source.segments.map(({kind}, index) => [kind, texts[index]]));
  return (
    compiled.findings.length === 0 &&
    keys.join('\n') === source.page.frontMatter.keys.join('\n') &&
    source.page.frontMatter.values.every(
      ({key, value}, index) => values[index]?.value === (wanted.get(key as FrontMatterKey) ?? value),
    ) &&
    skeletonOf(compiled.tree) === englishSkeleton(source)
  );
}

function englishSkeleton(source: SourcePage): string {
  const known = skeletons.get(source) ?? skeletonOf(source.page.tree);
  skeletons.set(source, known);
  return known;
}

function addToFrontMatter(text: string, line: string): string {
  const opening = /^---\r?\n/.exec(text)?.[0];
  return opening ? `${opening}${line}\n${text.slice(opening.length)}` : `---\n${line}\n---\n\n${text}`;
}
