import {syllable} from 'syllable';

const sentences = new Intl.Segmenter('en', {granularity: 'sentence'});
const word = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** What a text counts; words are what holds a letter. */
export interface TextCounts {
  words: number;
  sentences: number;
  syllables: number;
}

/** Counts English prose, given block by block: a sentence ends where its block ends. */
export function countText(blocks: readonly string[]): TextCounts {
  const counts = {words: 0, sentences: 0, syllables: 0};
  for (const block of blocks) {
    for (const {segment} of sentences.segment(block)) {
      const words = segment.match(word) ?? [];
      counts.words += words.length;
      counts.sentences += words.length > 0 ? 1 : 0;
      counts.syllables += words.reduce((sum, one) => sum + Math.max(syllable(one), 1), 0);
    }
  }
  return counts;
}

/**
 * The grade of an American school in which a text can be read, after Flesch and Kincaid (Kincaid, Fishburne,
 * Rogers and Chissom, 1975). Null for a text without words.
 */
export function fleschKincaidGrade({words, sentences: count, syllables}: TextCounts): number | null {
  return words === 0 ? null : 0.39 * (words / count) + 11.8 * (syllables / words) - 15.59;
}
