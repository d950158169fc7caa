import {lineOf} from './clean';
import type {BookSource, Chapter, IndexTerm, Title} from './types';

/** A term that stands in more places is everywhere: only the places that link to the glossary count. */
const mostPlaces = 40;
const blocks = 'p,li,td,dd,th,figcaption,caption';
const untouched = 'a,code,sup,h1,h2,h3,h4,h5,h6,.claim,.badge,svg,.page-reference';

/**
 * Finds where the terms of the glossary stand in the chapters, and marks these places with ids: the
 * links to the glossary, and the first time in each paragraph that a term's words are there.
 * @returns the terms in the order of the language
 */
export function markIndexTerms(chapters: readonly Chapter[], {locale, hooks}: Pick<BookSource, 'locale' | 'hooks'>): IndexTerm[] {
  const glossary = chapters.find(({page}) => page.entry.id === hooks.glossary);
  if (!glossary) {
    return [];
  }
  const terms: IndexTerm[] = [...glossary.body.querySelectorAll('dt[id]')]
    .map((element) => ({title: titleOf(element), explained: element.id, places: []}));
  const linked = new Map(terms.map((term) => [term, [] as string[]]));
  const byId = new Map(terms.map((term) => [term.explained, term]));
  for (const chapter of chapters.filter((candidate) => candidate !== glossary)) {
    let count = 0;
    for (const block of chapter.body.querySelectorAll(blocks)) {
      if (block.querySelector(blocks)) {
        continue;
      }
      const here = new Set<IndexTerm>();
      const add = (term: IndexTerm | undefined, place: Element) => {
        place.id ||= `${chapter.id}-x${(count += 1)}`;
        if (term && !here.has(term)) {
          here.add(term);
          term.places.push(place.id);
        }
      };
      for (const link of block.querySelectorAll('a.term[href^="#"]')) {
        const term = byId.get(link.getAttribute('href')!.slice(1));
        add(term, link);
        if (term) {
          linked.get(term)!.push(link.id);
        }
      }
      const text = block.textContent ?? '';
      for (const term of terms) {
        const pattern = patternOf(term.title.text, locale.code);
        const place = !here.has(term) && pattern.test(text) ? markFirst(block, pattern) : null;
        if (place) {
          add(term, place);
        }
      }
    }
  }
  for (const term of terms.filter(({places}) => places.length > mostPlaces)) {
    term.places = linked.get(term)!;
  }
  const collator = new Intl.Collator(locale.code);
  return terms.sort((a, b) => collator.compare(a.title.text, b.title.text));
}

function titleOf(element: Element): Title {
  const name = element.querySelector('dfn') ?? element;
  const lang = name.getAttribute('lang') ?? name.querySelector('[lang]')?.getAttribute('lang');
  return {text: lineOf(name), ...(lang && {lang})};
}

/** Puts a mark around the first place in a block where the words stand outside of links. */
function markFirst(block: Element, pattern: RegExp): Element | null {
  const document = block.ownerDocument;
  const walker = document.createTreeWalker(block, 4 /* text */);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const found = node.parentElement?.closest(untouched) ? null : pattern.exec(node.data);
    if (found) {
      const mark = document.createElement('span');
      const {data} = node;
      mark.textContent = found[0];
      node.replaceWith(data.slice(0, found.index), mark, data.slice(found.index + found[0].length));
      return mark;
    }
  }
  return null;
}

const patterns = new Map<string, RegExp>();

/** Whole words where a language sets spaces between them; soft hyphens may stand inside. */
function patternOf(words: string, language: string): RegExp {
  const known = patterns.get(`${language} ${words}`);
  if (known) {
    return known;
  }
  const plain = words.replace(/\s*[(（].*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const bounded = /^(th|ja|zh|km|lo|my)\b/.test(language) ? plain : `(?<![\\p{L}\\p{N}-])${plain}(?![\\p{L}\\p{N}-])`;
  const pattern = new RegExp(bounded, 'iu');
  patterns.set(`${language} ${words}`, pattern);
  return pattern;
}
