import {foldWithOffsets} from './fold';

/** A word of a text, folded, with its place in the text. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** True for a run of a script that puts no spaces between words: it may hold many of them. */
  unspaced: boolean;
}

const unspacedLetter =
  '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';

/** The ways to write 7-OH: 7OH, 7 OH, 7-hydroxy, 7-hydroxymitragynine, 7-hidroxi…, 7-هيدروكسي …. */
const sevenOh = '7[\\s\\u2010-\\u2015-]?(?:oh(?![\\p{L}\\p{N}])|hydrox\\p{L}*|hidrox\\p{L}*|هيدروكس\\p{L}*)';

const pattern = new RegExp(
  `(${sevenOh})|(${unspacedLetter}+)|(?:(?!${unspacedLetter})[\\p{L}\\p{M}\\p{N}])+(?:['’](?!${unspacedLetter})\\p{L}+)*`,
  'gu',
);

/** What every spelling of 7-OH becomes. */
export const sevenOhWord = '7oh';

/** Finds the words of a text in any script. */
export function wordsOf(text: string): Word[] {
  const folded = foldWithOffsets(text);
  return [...folded.text.matchAll(pattern)].map((match) => {
    const [whole, seven, unspaced] = match;
    return {
      text: seven ? sevenOhWord : whole.replace(/['’](s$)?/g, ''),
      start: folded.offsets[match.index]!,
      end: folded.offsets[match.index + whole.length]!,
      unspaced: unspaced !== undefined,
    };
  });
}

/**
 * Cuts a run without spaces into words as the reader's browser knows them. A browser without a segmenter
 * gives pieces of four characters.
 */
export function piecesOf(run: string, locale: string): string[] {
  if (typeof Intl.Segmenter !== 'function') {
    return run.match(/.{2,4}/gsu) ?? [run];
  }
  return [...new Intl.Segmenter(locale, {granularity: 'word'}).segment(run)]
    .filter(({isWordLike}) => isWordLike)
    .map(({segment}) => segment);
}
