import {foldWithOffsets} from './fold';
import type {Matched} from './search';
import {formsOf} from './stem';
import {wordsOf} from './words';

/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

type Range = [start: number, end: number];

/** Cuts a text into pieces that were searched for and pieces between them. */
export function markedPieces(text: string, matched: Matched, locale: string): Piece[] {
  return toPieces(text, 0, text.length, rangesOf(text, matched, locale));
}

/**
 * Chooses the part of a text where most of what was searched for stands close together.
 * @param length most characters of the part, without the dots at a cut
 */
export function excerptOf(text: string, matched: Matched, locale: string, length = 180): Piece[] {
  const ranges = rangesOf(text, matched, locale);
  if (text.length <= length) {
    return toPieces(text, 0, text.length, ranges);
  }
  const starts = ranges.map(([start]) => start);
  const worth = starts.map((start) => distinct(text, ranges.filter(([from, to]) => from >= start && to <= start + length * 0.75)));
  const first = starts[worth.indexOf(Math.max(...worth))] ?? 0;
  const from = first < length / 3 ? 0 : clean(text, first - Math.round(length / 4), -1);
  const to = from + length >= text.length ? text.length : clean(text, from + length, 1);
  const pieces = toPieces(text, from, to, ranges);
  return [
    ...(from > 0 ? [{text: '… ', marked: false}] : []),
    ...pieces,
    ...(to < text.length ? [{text: ' …', marked: false}] : []),
  ];
}

function distinct(text: string, ranges: Range[]): number {
  return new Set(ranges.map(([from, to]) => text.slice(from, to).toLowerCase())).size;
}

/** Moves a cut to the nearest space; text without spaces is cut where no mark is torn from its letter. */
function clean(text: string, at: number, step: -1 | 1): number {
  for (let moved = 0; moved < 15; moved += 1) {
    const place = at + step * moved;
    if (place <= 0 || place >= text.length) {
      return Math.max(0, Math.min(text.length, place));
    }
    if (/\s/.test(text[place - 1]!) || (step > 0 && /\s/.test(text[place]!))) {
      return place;
    }
  }
  let place = at;
  while (place > 0 && /[\p{M}\u0e33]|[\udc00-\udfff]/u.test(text[place] ?? '')) {
    place -= 1;
  }
  return place;
}

function rangesOf(text: string, {words, inside}: Matched, locale: string): Range[] {
  const spaced = wordsOf(text)
    .filter((word) => !word.unspaced && formsOf(word.text, locale).some((form) => words.has(form)))
    .map(({start, end}): Range => [start, end]);
  const {text: folded, offsets} = foldWithOffsets(text);
  const within = [...inside].flatMap((wanted) => placesOf(folded, wanted).map((at): Range => [offsets[at]!, markEnd(text, offsets[at + wanted.length]!)]));
  const sorted = [...spaced, ...within].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return sorted.reduce<Range[]>((merged, range) => {
    const last = merged[merged.length - 1];
    if (last && range[0] < last[1]) {
      last[1] = Math.max(last[1], range[1]);
    } else {
      merged.push([...range]);
    }
    return merged;
  }, []);
}

/** Marks that were folded away belong to the letter before them. */
function markEnd(text: string, end: number): number {
  let place = end;
  while (/\p{M}/u.test(text[place] ?? '')) {
    place += 1;
  }
  return place;
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    places.push(at);
  }
  return places;
}

function toPieces(text: string, from: number, to: number, ranges: Range[]): Piece[] {
  const pieces: Piece[] = [];
  let place = from;
  for (const [start, end] of ranges.filter(([first, last]) => last > from && first < to)) {
    pieces.push({text: text.slice(place, Math.max(place, start)), marked: false});
    pieces.push({text: text.slice(Math.max(place, start), Math.min(end, to)), marked: true});
    place = Math.min(end, to);
  }
  pieces.push({text: text.slice(place, to), marked: false});
  return pieces.filter(({text: piece}) => piece !== '');
}
