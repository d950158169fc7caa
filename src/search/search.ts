import {isUrgent, parseQuery, synonymPhrases, toWish, type Wish} from './query';
import {findNearly} from './scan';
import type {Scores, SearchIndex} from './search-index';

export {makeIndex, type SearchIndex} from './search-index';

/** A place that was found. */
export interface Hit {
  /** Number of the document. */
  document: number;
  score: number;
}

/** The places found on one page, best first. */
export interface PageHits {
  /** Number of the page. */
  page: number;
  score: number;
  hits: Hit[];
}

/** What matched, for marking it in the text. */
export interface Matched {
  /** Words of the index. */
  words: Set<string>;
  /** Folded letters that stand inside unspaced text. */
  inside: Set<string>;
}

export interface SearchResult {
  pages: PageHits[];
  matched: Matched;
  /** Words that the index knows, in place of those it does not. Given when nothing was found. */
  suggestions: string[];
}

const weights = {stem: 0.8, synonym: 0.9, mistake: 0.5, pieces: 0.6, pair: 0.5};

/** Share of the best score under which a place that has not all that is asked for is not shown: it has a common word at most. */
const worthShowing = 0.15;

/** The older edition is kept for the record: where both say something, the reviewed one comes first. */
const olderEdition = 0.55;

/** Titles of sources say in few and English words what the pages explain; the glossary says in a line what they explain in full. */
const brief = {source: 0.25, term: 0.75};
const glossaryAddress = '/reference/glossary/';

/** The page that comes first for someone who may be in danger. */
const helpAddress = '/start/get-help-now/';

/**
 * Searches a language's index.
 * @param edition only this edition, or null for all
 */
export function search(index: SearchIndex, query: string, edition: string | null = null): SearchResult {
  const {data} = index;
  const matched: Matched = {words: new Set(), inside: new Set()};
  const wishes = parseQuery(query, data.locale);
  const {scores, complete} = together(wishes.map((wish) => fulfil(index, wish, matched)));
  // A run of unspaced text is fulfilled in part by any of its words.
  const isWhole = wishes.every(({pieces}) => pieces.length === 0);
  const newest = data.pages[0]?.edition;
  const byPage = new Map<number, Hit[]>();
  for (const [document, score] of scores) {
    const {page, anchor} = data.documents[document]!;
    const {edition: own, address} = data.pages[page]!;
    if (edition === null || edition === own) {
      const hit = {document, score: score * (own === newest || edition !== null ? 1 : olderEdition) * weightOf(address, anchor)};
      byPage.set(page, [...(byPage.get(page) ?? []), hit]);
    }
  }
  const least = worthShowing * Math.max(0, ...[...byPage.values()].flat().map(({score}) => score));
  const help = isUrgent(query, data.locale) ? data.pages.findIndex(({address}) => address.endsWith(helpAddress)) : -1;
  const pages = [...byPage]
    .map(([page, hits]) => toPageHits(page, hits.filter(({document, score}) => (isWhole && complete.has(document)) || score >= least)))
    .filter(({hits}) => hits.length > 0)
    .sort((a, b) => Number(b.page === help) - Number(a.page === help) || b.score - a.score || a.page - b.page);
  return {pages, matched, suggestions: pages.length > 0 ? [] : suggestions(index, wishes)};
}

/** A page is as good as its best place, a little better when more places fit. */
/** How much a place counts by what it is. */
function weightOf(address: string, anchor: string): number {
  const isTerm = anchor !== '' && address.endsWith(glossaryAddress);
  return anchor.startsWith('source-') ? brief.source : isTerm ? brief.term : 1;
}

function toPageHits(page: number, hits: Hit[]): PageHits {
  const sorted = hits.sort((a, b) => b.score - a.score || a.document - b.document);
  const [best, ...others] = sorted;
  const more = others.slice(0, 3).reduce((sum, {score}) => sum + score, 0);
  return {page, score: (best?.score ?? 0) + 0.08 * more, hits: sorted};
}

/** Adds up what each wish found, and tells which places fulfil all; one that fulfils only some counts for much less. */
function together(found: Scores[]): {scores: Scores; complete: Set<number>} {
  const total = new Map<number, {score: number; count: number}>();
  for (const scores of found) {
    for (const [document, score] of scores) {
      const before = total.get(document) ?? {score: 0, count: 0};
      total.set(document, {score: before.score + score, count: before.count + 1});
    }
  }
  return {
    scores: new Map([...total].map(([document, {score, count}]) => [document, score * (count / found.length) ** 2])),
    complete: new Set([...total].flatMap(([document, {count}]) => (count === found.length ? [document] : []))),
  };
}

/** Takes the best of all ways to fulfil a wish. Mistakes are forgiven only where nothing fits as it stands. */
function fulfil(index: SearchIndex, wish: Wish, matched: Matched): Scores {
  const exact = asOneWord(index, [literally(index, wish, matched), ...inOtherWords(index, wish, matched)]);
  // Parts of a mistyped word in unspaced text are found somewhere nearly always.
  const isWhole = exact.size > 0 && (!wish.unspaced || wish.synonyms.length > 0 || index.findInside(wish.text).size > 0);
  return isWhole ? exact : best([exact, withMistakes(index, wish, matched)]);
}

function literally(index: SearchIndex, wish: Wish, matched: Matched): Scores {
  if (!wish.unspaced) {
    const {text} = wish;
    const whole = text.includes(' ') ? new Map<number, number>() : index.findWord(text, {prefix: text.length > 2}, matched.words);
    return best([whole, ...wish.stems.map((stem) => times(index.findWord(stem, {}, matched.words), weights.stem))]);
  }
  const whole = index.findInside(wish.text);
  if (whole.size > 0) {
    matched.inside.add(wish.text);
  }
  const pieces = wish.pieces.map((piece) => fulfilPiece(index, piece, matched));
  const inside = together(pieces).scores;
  for (const pair of wish.pairs) {
    for (const [document, score] of index.findInside(pair)) {
      inside.set(document, (inside.get(document) ?? 0) + weights.pair * score);
    }
  }
  return best([times(whole, 1 + 0.5 * pieces.length), times(inside, weights.pieces)]);
}

/** A word inside a run is looked for as it is: with mistakes it would be found everywhere. */
function fulfilPiece(index: SearchIndex, piece: Wish, matched: Matched): Scores {
  return asOneWord(index, [literally(index, piece, matched), ...inOtherWords(index, piece, matched)]);
}

/**
 * The best of the ways to say one thing. A rare word counts more than a common one, but a rare name of a common
 * thing must not: all ways are weighed as if the word stood wherever one of them does.
 */
function asOneWord({rarity}: SearchIndex, ways: Scores[]): Scores {
  const all = best(ways);
  return best(ways.map((way) => times(way, way.size > 0 ? rarity(all.size) / rarity(way.size) : 1)));
}

function inOtherWords(index: SearchIndex, wish: Wish, matched: Matched): Scores[] {
  return wish.synonyms.map(({text, unspaced}) => {
    const found = literally(index, {...toWish(text, unspaced, index.data.locale), synonyms: []}, matched);
    return times(found, weights.synonym);
  });
}

function withMistakes(index: SearchIndex, wish: Wish, matched: Matched): Scores {
  const {text, unspaced} = wish;
  if (text.length < 5) {
    return new Map();
  }
  const {locale} = index.data;
  // A long run holds many words: more mistakes than two would forgive a missing word.
  const mistakes = Math.min(unspaced ? 2 : 3, Math.max(1, Math.floor(text.length * 0.2)));
  const phrase = nearestPhrase(text, mistakes, locale);
  const known = phrase === undefined ? [] : inOtherWords(index, toWish(phrase, unspaced, locale), matched);
  if (unspaced) {
    const nearly = findNearly(index.allText, text, mistakes);
    const found = nearly && index.findInside(nearly.found);
    if (found && found.size > 0) {
      matched.inside.add(nearly.found);
    }
    return times(best([...known, ...(found ? [found] : [])]), weights.mistake * (1 + 0.5 * wish.pieces.length));
  }
  const swapped = swaps(text).filter((word) => index.hasWord(word));
  const found = swapped.map((word) => index.findWord(word, {}, matched.words));
  return times(best([...known, ...found, index.findWord(text, {fuzzy: 0.2}, matched.words)]), weights.mistake);
}

/** A brand name or other word of the synonyms with a mistake in it. */
function nearestPhrase(text: string, mistakes: number, locale: string): string | undefined {
  const near = synonymPhrases(locale)
    .filter((phrase) => Math.abs(phrase.length - text.length) <= mistakes && phrase.length > 3)
    .flatMap((phrase) => {
      // The signs at both ends keep the search from leaving letters out there for nothing.
      const found = findNearly(`^${text}$`, `^${phrase}$`, mistakes);
      return found ? [{phrase, mistakes: found.mistakes}] : [];
    })
    .sort((a, b) => a.mistakes - b.mistakes);
  return near[0]?.phrase;
}

/** The word with each two neighbouring letters changed round: the slip that counts as two mistakes. */
function swaps(word: string): string[] {
  return Array.from({length: word.length - 1}, (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
}

function suggestions(index: SearchIndex, wishes: Wish[]): string[] {
  const words = wishes.filter(({unspaced, text}) => !unspaced && text.length > 3);
  return [...new Set(words.flatMap(({text}) => index.nearest(text).slice(0, 3)))].slice(0, 4);
}

function best(all: Scores[]): Scores {
  const highest: Scores = new Map();
  for (const scores of all) {
    for (const [document, score] of scores) {
      highest.set(document, Math.max(score, highest.get(document) ?? 0));
    }
  }
  return highest;
}

function times(scores: Scores, factor: number): Scores {
  return new Map([...scores].map(([document, score]) => [document, score * factor]));
}
