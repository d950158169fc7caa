import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {claimsFileSchema, loadEvidence} from '../../src/evidence';
import {locales} from '../../src/site';
import {allRoutes, builtFolder, htmlOf, pageAt, pathOf, root} from '../site/built-site';

const evidence = loadEvidence(root);
const read = (file: string) => readFileSync(path.join(builtFolder(), file), 'utf8');
const current = allRoutes().filter(({edition}) => edition === '2.0');
const codes = locales.map(({code}) => code);

describe('the files of data', () => {
  test('hold every reference', () => {
    const ids = [...evidence.references.keys()].sort();
    expect([...read('data/references.bib').matchAll(/^@\w+\{([^,]+),$/gm)].map(([, id]) => id)).toEqual(ids);
    const items = JSON.parse(read('data/references.json')) as {id: string}[];
    expect(items.map(({id}) => id)).toEqual(ids);
  });

  test.each(codes)('hold all claims in %s, with addresses that lead to their entries', (code) => {
    const file = claimsFileSchema.parse(JSON.parse(read(`${pathOf(code)}data/claims.json`)));
    expect(file.language).toBe(code);
    expect(file.claims).toHaveLength(54);
    const register = pageAt(`${pathOf(code)}reference/claims/`);
    file.claims.forEach(({address}) => expect(register.getElementById(new URL(address).hash.slice(1))).not.toBeNull());
    expect(read(`${pathOf(code)}data/claims.csv`).trimEnd().split('\r\n')).toHaveLength(55);
  });

  test.each(codes)('are linked where their content stands in %s', (code) => {
    for (const page of ['bibliography', 'claims']) {
      const links = [...pageAt(`${pathOf(code)}reference/${page}/`).querySelectorAll('.data-files a')];
      expect(links).toHaveLength(2);
      links.forEach((link) => expect(existsSync(path.join(builtFolder(), link.getAttribute('href')!))).toBe(true));
    }
  });
});

describe('the marks of pages', () => {
  test.each(codes)('for terms lead to an entry of the glossary in %s, and the first of each says what it means', (code) => {
    const glossary = pageAt(`${pathOf(code)}reference/glossary/`);
    const routes = current.filter(({locale}) => locale === code);
    let links = 0;
    for (const {address} of routes) {
      const defined = new Set<string>();
      for (const link of pageAt(address).querySelectorAll('a.term')) {
        const id = link.getAttribute('data-term')!;
        expect(link.getAttribute('href')).toBe(`${pathOf(code)}reference/glossary/#${id}`);
        expect([id, glossary.getElementById(id)?.localName]).toEqual([id, 'dt']);
        expect([address, id, link.hasAttribute('data-definition')]).toEqual([address, id, !defined.has(id)]);
        defined.add(id);
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(80);
  });

  test('for facts show the number of the data in every language, and none is left as a mark', () => {
    for (const {address} of current) {
      const page = pageAt(address);
      page.querySelectorAll('code').forEach((code) => code.remove());
      for (const number of page.querySelectorAll('data[data-fact]')) {
        const [id = '', name = ''] = number.getAttribute('data-fact')!.split('.');
        const value = evidence.facts.get(id)!.values[name]!.number;
        expect([id, number.getAttribute('value')]).toEqual([id, [value].flat().join('/')]);
      }
      expect([address, page.querySelector('article')?.textContent?.match(/\[(?:fact|claim):|\]\(term:/)]).toEqual([address, null]);
    }
  });

  test('bring the script that shows what they stand for, and pages without them do not', () => {
    for (const {address} of allRoutes()) {
      const html = htmlOf(address);
      const hasMarks = pageAt(address).querySelector('a.cite, a.term, a.claim') !== null;
      expect([address, html.includes('role","tooltip"')]).toEqual([address, hasMarks]);
    }
  });
});

test.each(codes)('the bibliography in %s lists every reference once', (code) => {
  const items = [...pageAt(`${pathOf(code)}reference/bibliography/`).querySelectorAll('.bibliography > li')];
  expect(items.map((item) => item.getAttribute('data-source')).sort()).toEqual([...evidence.references.keys()].sort());
  items.forEach((item) => expect(item.querySelector('bdi[lang][dir]')).not.toBeNull());
});
