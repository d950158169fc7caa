import {fold} from './fold';
import {formsOf} from './stem';
import {stopWords, synonyms, urgentWords} from './synonyms';
import {piecesOf, wordsOf, type Word} from './words';

/** One thing that is asked for, in all the ways that count as finding it. */
export interface Wish {
  /** The folded word or run as the reader wrote it. */
  text: string;
  unspaced: boolean;
  /** Stems of the word. */
  stems: string[];
  /** What the pages may call it; a run of an unspaced script is looked for inside the text. */
  synonyms: {text: string; unspaced: boolean}[];
  /** The words inside an unspaced run. */
  pieces: Wish[];
  /** Neighbouring words of the run, which say more where they stand together on the page, too. */
  pairs: string[];
}

/** What a reader says, folded, by language: the lookup is made once. */
const lookups = new Map<string, Map<string, string[]>>();

/**
 * Takes a query apart: words, phrases that have a synonym, and runs of unspaced text with the words in them.
 * Words that say little are left out when others remain.
 */
export function parseQuery(query: string, locale: string): Wish[] {
  const words = joinNumbers(wordsOf(query));
  const stops = new Set(wordsOf(stopWords[locale] ?? '').map(({text}) => text));
  const known = lookup(locale);
  const wishes: Wish[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = [4, 3, 2].find((count) => known.has(phrase(words.slice(at, at + count))) && at + count <= words.length) ?? 1;
    const taken = words.slice(at, at + length);
    const {text, unspaced, start, end} = taken[0]!;
    wishes.push(
      length > 1
        ? toWish(phrase(taken), false, locale)
        : {...toWish(text, unspaced, locale), ...(unspaced ? insideRun(query.slice(start, end), locale, stops) : {})},
    );
    at += length - 1;
  }
  const telling = wishes.filter(({text}) => !stops.has(text));
  return telling.length > 0 ? mayBeClaim(telling) : wishes;
}

/** A claim has a letter and two digits; `A 35` and `a3` mean it, too. */
function joinNumbers(words: Word[]): Word[] {
  return words.flatMap((word, at) => {
    const isSplit = word.text === 'a' && /^\d{1,2}$/.test(words[at + 1]?.text ?? '');
    const digits = (words[at - 1]?.text === 'a' ? /^\d{1,2}$/ : /(?<=^a)\d{1,2}$/).exec(word.text)?.[0];
    return isSplit ? [] : [digits ? {...word, text: claimOf(digits)} : word];
  });
}

const claimOf = (digits: string) => `a${digits.padStart(2, '0')}`;

/** In a short query such as `claim 35` the number at the end may be that of a claim. */
function mayBeClaim(wishes: Wish[]): Wish[] {
  const last = wishes[wishes.length - 1]!;
  const isNumber = wishes.length > 1 && wishes.length < 4 && /^\d{1,2}$/.test(last.text);
  return isNumber ? [...wishes.slice(0, -1), {...last, synonyms: [...last.synonyms, {text: claimOf(last.text), unspaced: false}]}] : wishes;
}

/** Whether the query may come from someone who needs help at once. */
export function isUrgent(query: string, locale: string): boolean {
  const text = ` ${wordsOf(query).map((word) => word.text).join(' ')} `;
  const signs = [urgentWords[locale] ?? '', urgentWords.en!].join(',').split(',').filter(Boolean);
  return signs.some((sign) => {
    const wanted = wordsOf(sign).map((word) => word.text).join(' ');
    return wordsOf(sign)[0]!.unspaced ? text.includes(wanted) : text.includes(` ${wanted} `);
  });
}

/** The phrases that have a synonym, folded. */
export function synonymPhrases(locale: string): readonly string[] {
  return [...lookup(locale).keys()];
}

/** A wish for a word or for a phrase that has synonyms. */
export function toWish(text: string, unspaced: boolean, locale: string): Wish {
  const found = [text, ...(unspaced ? [] : formsOf(text, locale))].flatMap((form) => lookup(locale).get(form) ?? []);
  return {
    text,
    unspaced,
    stems: unspaced || text.includes(' ') ? [] : formsOf(text, locale).slice(1),
    synonyms: [...new Set(found)].flatMap((synonym) => {
      const words = wordsOf(synonym);
      return words.map((word) => ({text: word.text, unspaced: word.unspaced}));
    }),
    pieces: [],
    pairs: [],
  };
}

function insideRun(run: string, locale: string, stops: Set<string>): Pick<Wish, 'pieces' | 'pairs'> {
  const found = piecesOf(run, locale).map((piece) => fold(piece));
  const whole = fold(run);
  // A phrase with a synonym counts wherever it stands in the run, whatever the segmenter made of it.
  const phrases = synonymPhrases(locale).filter((key) => key.length > 2 && key !== whole && whole.includes(key));
  const telling = found.filter((piece) => piece.length > 1 && !stops.has(piece) && !phrases.includes(piece));
  const words = [...new Set([...phrases, ...telling])];
  if (words.length === 0 || found.length < 2) {
    return {pieces: [], pairs: []};
  }
  const pairs = telling.slice(1).map((piece, at) => telling[at]! + piece).filter((pair) => whole.includes(pair) && pair !== whole);
  return {pieces: words.map((word) => toWish(word, true, locale)), pairs};
}

function lookup(locale: string): Map<string, string[]> {
  const ready = lookups.get(locale);
  if (ready) {
    return ready;
  }
  const made = new Map<string, string[]>();
  for (const {says, finds} of synonyms) {
    const targets = [finds.all, finds[locale as 'en']].flatMap((list) => list?.split(',') ?? []);
    for (const say of targets.length > 0 ? says.split(',') : []) {
      const key = phrase(wordsOf(say));
      made.set(key, [...(made.get(key) ?? []), ...targets]);
    }
  }
  lookups.set(locale, made);
  return made;
}

function phrase(words: {text: string}[]): string {
  return words.map(({text}) => text).join(' ');
}
