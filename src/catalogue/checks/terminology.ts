import {keptNames, type Term} from './terms';
import {warnIf, type Check} from './types';

const patterns = new WeakMap<Term, RegExp>();

/** The terms of the glossary that an English text holds. A term inside a longer one that is there too does not count. */
export function termsIn(text: string, terms: readonly Term[]): Term[] {
  const taken: {start: number; end: number}[] = [];
  const found = new Set<Term>();
  for (const term of [...terms].sort((a, b) => b.english.length - a.english.length)) {
    for (const {0: match, index} of text.matchAll(patternOf(term))) {
      const end = index + match.length;
      if (!taken.some((other) => index < other.end && other.start < end)) {
        taken.push({start: index, end});
        found.add(term);
      }
    }
  }
  return terms.filter((term) => found.has(term));
}

/** Terms follow the glossary: for each of the source, one of its accepted forms is there. */
export const checkTerms: Check = ({source, target, locale, terms}) => {
  const folded = fold(target);
  const missing = termsIn(withoutNames(source, target), terms).filter((term) => {
    const forms = term.forms[locale] ?? [];
    return forms.length > 0 && !forms.some((form) => folded.includes(fold(form)));
  });
  return missing.flatMap(({english, forms}) =>
    warnIf(
      true,
      'TERM',
      `Found no word of the glossary for '${english}', expected ${forms[locale]!.join(' or ')}.`,
      'use the word of the glossary, so that readers meet one word for one thing.',
    ),
  );
};

/** What is quoted in both texts is a label that a reader looks for; what is a name stays. */
function withoutNames(source: string, target: string): string {
  const quotes = (source.match(/"[^"]+"|“[^”]+”/g) ?? []).filter((quote) => target.includes(quote.slice(1, -1)));
  return [...quotes, ...keptNames].reduce((text, name) => text.replaceAll(name, ' '), source);
}

/** Makes ways of writing one word equal: capitals, accents on Latin letters, vowel signs and the forms of alif. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+|[\u064b-\u065f\u0670\u0640\u200c-\u200f]/gu, '')
    .normalize('NFC')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

/** A term stands as a whole word, in the singular or with a plain plural. */
function patternOf(term: Term): RegExp {
  const known = patterns.get(term);
  if (known) {
    return known;
  }
  const words = [term.english, ...(term.also ?? [])].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?:e?s)?(?![\\p{L}\\p{N}-])`, 'giu');
  patterns.set(term, pattern);
  return pattern;
}
