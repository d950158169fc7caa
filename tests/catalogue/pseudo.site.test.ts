import {readFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from '@jest/globals';
import {writePseudoCatalogues} from '../../src/catalogue/pseudo';
import {readSources} from '../../src/catalogue/source-messages';
import {filesUnder} from '../../src/floor/files';
import {copySite, type SiteCopy} from '../site/site-copy';
import {englishLeft} from './english-left';

const locale = 'es';
let copy: SiteCopy;
let folder: string;
beforeAll(() => {
  copy = copySite();
  writePseudoCatalogues(readSources(copy.siteDir), path.join(copy.siteDir, 'i18n', locale));
  folder = path.join(copy.build(locale), locale);
}, 600_000);
afterAll(() => copy?.remove());

test('with every message in pseudo text, no page shows a reader any English', () => {
  const pages = filesUnder(folder).filter((file) => file.endsWith('.html'));
  const left = new Map<string, string[]>();
  for (const file of pages) {
    for (const piece of englishLeft(readFileSync(file, 'utf8'), locale)) {
      left.set(piece, [...(left.get(piece) ?? []), path.relative(folder, file)]);
    }
  }
  expect([...left].map(([piece, files]) => `${piece} (${files.length} pages, such as ${files[0]})`)).toEqual([]);
  expect(pages.length).toBeGreaterThan(20);
});

test('what is left in English is found wherever a reader meets it', () => {
  const page = (inside: string) =>
    `<!doctype html><html lang="es"><head><title>Ĥêêĺṕ</title></head><body>${inside}</body></html>`;
  const faults = [
    '<p>Help now</p>',
    '<a aria-label="Menu" href="/">ẋ</a>',
    '<img alt="A leaf" src="x.svg">',
    '<td data-label="Place">ẋ</td>',
    '<input placeholder="Search">',
    '<p lang="en">Untranslated</p>',
    '<script type="application/json">{"strings": {"a": "Wait"}}</script>',
  ];
  expect(faults.filter((fault) => englishLeft(page(fault), locale).length !== 1)).toEqual([]);
  const fine =
    '<p>Ĥêêĺṕ</p><code>npm run</code><p>24 de julio de 2025, Alemania, https://x.example/help</p><a hreflang="en">English</a>';
  expect(englishLeft(page(fine), locale)).toEqual([]);
});
