import MiniSearch from 'minisearch';
import {fold} from './fold';
import {countIn} from './scan';
import {formsOf} from './stem';
import type {SearchData} from './types';
import {wordsOf} from './words';

/** Scores of documents, by their number. */
export type Scores = Map<number, number>;

const boosts = {heading: 3, also: 3, title: 1.6, text: 1};
type Field = keyof typeof boosts;
const fields = Object.keys(boosts) as Field[];

/** How a word is looked for: as it is, as the beginning of a longer one, or with mistakes. */
export interface WordOptions {
  prefix?: boolean;
  /** Share of letters that may be wrong. */
  fuzzy?: number;
}

/** The index of one language: spaced words in MiniSearch, folded text for what has no spaces. */
export interface SearchIndex {
  data: SearchData;
  /** Finds a word; the words of the index that it matched are added to `matched`. */
  findWord(word: string, options: WordOptions, matched: Set<string>): Scores;
  /** Finds letters that stand anywhere in the text. */
  findInside(text: string): Scores;
  /** How much it says to find something that stands in so many documents; the measure of BM25. */
  rarity(documents: number): number;
  hasWord(word: string): boolean;
  /** The words of the pages nearest to a mistyped one, best first. */
  nearest(word: string): string[];
  /** All text, folded, for the search with mistakes inside unspaced text. */
  allText: string;
}

/**
 * Makes the index out of the documents. It takes less time than fetching a ready-made one would (the
 * figures are in SEARCH.md), and build and browser cannot disagree about words.
 */
export function makeIndex(data: SearchData): SearchIndex {
  const {locale, documents, pages} = data;
  const names = new Map(documents.map(({anchor, also}) => [anchor, also]));
  const rows = documents.map(({page, heading, text, anchor}, id) => ({
    id,
    heading,
    // The help lines of a country are found by the names that its law has.
    also: (names.get(anchor.replace(/^help-/, 'law-')) ?? []).join(', '),
    title: anchor === '' ? '' : pages[page]!.title,
    text,
  }));
  const spellings = new Map<string, string>();
  const termsOf = (text: string) =>
    wordsOf(text).flatMap(({text: word, start, end, unspaced}) => {
      if (!unspaced && !spellings.has(word)) {
        spellings.set(word, text.slice(start, end));
      }
      return unspaced ? [] : formsOf(word, locale);
    });
  const engine = new MiniSearch<(typeof rows)[number]>({
    fields,
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  engine.addAll(rows);
  const folded = rows.map((row) => ({heading: fold(row.heading), also: fold(row.also), title: fold(row.title), text: fold(row.text)}));
  const average = folded.reduce((sum, {text}) => sum + text.length, 0) / Math.max(1, folded.length);
  const rarity = (count: number) => Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  const asIs = {tokenize: (text: string) => [text], processTerm: (term: string) => term};

  return {
    data,
    findWord(word, options, matched) {
      const found = engine.search(word, {...asIs, ...options, boost: boosts});
      found.forEach(({terms}) => terms.forEach((term) => matched.add(term)));
      return new Map(found.map(({id, score}) => [id as number, score]));
    },
    findInside(text) {
      const found = folded.flatMap((document, id) => {
        const weight = fields.reduce((sum, field) => sum + boosts[field] * countIn(document[field], text), 0);
        return weight > 0 ? [{id, weight, length: document.text.length}] : [];
      });
      return new Map(
        found.map(({id, weight, length}) => [
          id,
          (rarity(found.length) * weight * 2.2) / (weight + 1.2 * (0.3 + (0.7 * length) / average)),
        ]),
      );
    },
    rarity,
    hasWord: (word) => engine.search(word, asIs).length > 0,
    nearest(word) {
      const found = engine.search(word, {...asIs, fuzzy: 0.4});
      const best = new Map<string, number>();
      found.forEach(({terms, score}) => terms.forEach((term) => best.set(term, Math.max(score, best.get(term) ?? 0))));
      // Stems are in the index, too, but are no words.
      return [...best].sort((a, b) => b[1] - a[1]).flatMap(([term]) => spellings.get(term) ?? []);
    },
    allText: folded.map(({heading, also, text}) => `${heading}\n${also}\n${text}`).join('\n'),
  };
}
