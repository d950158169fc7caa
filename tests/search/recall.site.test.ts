import {readFileSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {describe, expect, it} from '@jest/globals';
import {makeIndex, search} from '../../src/search/search';
import type {SearchData} from '../../src/search/types';
import {builtFolder, pathOf} from '../site/built-site';
import {recall as ar} from './recall-ar';
import {recall as en} from './recall-en';
import {recall as es} from './recall-es';
import type {RecallQuery} from './recall-query';
import {recall as th} from './recall-th';

const indexOf = (locale: string) =>
  makeIndex(JSON.parse(readFileSync(path.join(builtFolder(), pathOf(locale), 'search/index.json'), 'utf8')) as SearchData);

/** Whether a page that answers the query is among the first three, with the wanted place shown. */
function answers(index: ReturnType<typeof indexOf>, locale: string, {query, page, anchor}: RecallQuery): boolean {
  const wanted = [page].flat().map((inside) => pathOf(locale) + inside);
  const {pages, documents} = index.data;
  return search(index, query)
    .pages.slice(0, 3)
    .some(
      (found) =>
        wanted.includes(pages[found.page]!.address) &&
        (!anchor || found.hits.slice(0, 3).some(({document}) => documents[document]!.anchor === anchor)),
    );
}

describe.each(Object.entries({en, es, ar, th}))('the search in %s', (locale, queries) => {
  it('is tried with at least 30 queries', () => {
    expect(new Set(queries.map(({query}) => query)).size).toBeGreaterThanOrEqual(30);
  });

  it('shows the page that answers among the first three, for 95 of 100 queries', () => {
    const index = indexOf(locale);
    const missed = queries.filter((query) => !answers(index, locale, query)).map(({query}) => query);
    if (missed.length / queries.length > 0.05) {
      expect(missed).toEqual([]);
    }
  });

  it('leads from a word of the glossary, a claim, a medicine and a place to its own entry, by each of its names', () => {
    const index = indexOf(locale);
    const {pages, documents} = index.data;
    const named = documents.flatMap(({page, anchor, heading, also = []}) => {
      const names = also.flatMap((name) => name.split(/[(),]/).map((part) => part.trim()).filter(Boolean));
      const isTerm = pages[page]!.address.endsWith('/glossary/') && anchor !== 'all-words' && anchor !== '';
      const isClaim = /^a\d\d$/.test(anchor);
      const isRow = /^(?:ix|law)-/.test(anchor) && !['law-countries', 'law-states'].includes(anchor);
      const queries = isClaim ? [heading.slice(0, 3), heading.slice(4)] : isTerm ? [heading] : isRow ? [...(anchor.startsWith('law') ? [heading] : []), ...names] : [];
      return queries.map((query) => ({query, anchor}));
    });
    expect(named.length).toBeGreaterThan(600);
    const missed = named.filter(
      ({query, anchor}) => !search(index, query).pages.slice(0, 3).some(({hits}) => hits.slice(0, 3).some(({document}) => documents[document]!.anchor === anchor)),
    );
    if (missed.length / named.length > 0.05) {
      expect(missed).toEqual([]);
    }
  });

  it('weighs at most 90 kilobytes on its way', () => {
    const text = readFileSync(path.join(builtFolder(), pathOf(locale), 'search/index.json'));
    expect(brotliCompressSync(text).length).toBeLessThan(90_000);
  });

  it('leads to elements that exist', () => {
    const {pages, documents} = indexOf(locale).data;
    expect(documents.length).toBeGreaterThan(200);
    const html = pages.map(({address}) => readFileSync(path.join(builtFolder(), address, 'index.html'), 'utf8'));
    for (const {page, anchor} of documents.filter((document) => document.anchor !== '')) {
      expect([pages[page]!.address, anchor, new RegExp(`\\sid="?${anchor}[" >]`).test(html[page]!)]).toEqual([pages[page]!.address, anchor, true]);
    }
  });
});
