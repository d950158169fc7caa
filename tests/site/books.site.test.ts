import {spawnSync} from 'node:child_process';
import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from '@jest/globals';
import {PDFDocument} from '@cantoo/pdf-lib';
import {strangeFonts} from '../../src/press/finish';
import {documentTexts} from '../../src/press/gates/document-texts';
import {lostTexts} from '../../src/press/gates/lost-text';
import {structureFaults} from '../../src/press/gates/structure-laws';
import {readPageTexts, textInOrder} from '../../src/press/gates/tagged-text';
import {editions, locales, pdfName} from '../../src/site';
import {assembledDocument} from '../press/assembled';
import {bookmarks, pageTexts, readPdf} from '../press/read-pdf';
import {allRoutes, builtFolder, htmlOf, pageAt, root} from './built-site';

const books = editions.flatMap(({edition}) => locales.map(({code}) => [edition, code] as const));
const fileOf = (edition: string, locale: string) => path.join(builtFolder(), 'downloads', pdfName({edition, locale, paper: 'a4'}));
const range: Record<string, [number, number]> = {'2.0': [70, 300], '1.0': [12, 40]};
/** Readers of PDFs put the marks over and under letters in places of their own, so they are left out. */
const squeezed = (text: string) => text.normalize('NFKC').replace(/[\p{Mn}\s\u00ad\u200b-\u200f\u2060]/gu, '');

/** What poppler's pdftotext reads, or null where it is not installed. */
function pdftotext(file: string): string | null {
  const {status, stdout} = spawnSync('pdftotext', [file, '-'], {encoding: 'utf8', maxBuffer: 1e8});
  return status === 0 ? stdout : null;
}

/** The pieces of text below an element; words of two table cells do not run together. */
function textsIn(element: Element): string[] {
  return [...element.childNodes].flatMap((node) =>
    node.nodeType === 3 ? [node.textContent ?? ''] : node.nodeType === 1 ? textsIn(node as Element) : [],
  );
}

function wordsIn(text: string, locale: string): string[] {
  return [...new Intl.Segmenter(locale, {granularity: 'word'}).segment(text)]
    .filter(({isWordLike, segment}) => isWordLike && segment.length >= 4 && /^[\p{L}\p{M}]+$/u.test(segment))
    .map(({segment}) => segment);
}

describe.each(books)('the book of edition %s in %s', (edition, locale) => {
  const routes = allRoutes().filter((route) => route.edition === edition && route.locale === locale);
  const titles = routes.map(({address}) => squeezed(pageAt(address).querySelector('h1')!.textContent!));

  it('has its language, a title, and as many pages as such a book has', async () => {
    await readPdf(fileOf(edition, locale), async (pdf) => {
      const {info} = await pdf.getMetadata();
      expect(info).toMatchObject({Language: locale, Title: expect.stringContaining(edition)});
      const [least, most] = range[edition]!;
      expect(pdf.numPages).toBeGreaterThanOrEqual(least);
      expect(pdf.numPages).toBeLessThanOrEqual(most);
    });
    expect(statSync(fileOf(edition, locale)).size).toBeLessThan(6e6);
  });

  it('has a bookmark for every page of the edition, in reading order', async () => {
    const found = (await readPdf(fileOf(edition, locale), bookmarks)).filter(({depth}) => depth === 2).map(({title}) => squeezed(title));
    expect(found).toEqual(titles);
  });

  it('prints beside each entry of the contents the page on which that heading really is', async () => {
    await readPdf(fileOf(edition, locale), async (pdf) => {
      const labels = (await pdf.getPageLabels())!;
      const first = labels.indexOf('1');
      const front = (await pageTexts(pdf)).slice(0, first).join('\n');
      const printed: string[] = front.match(/\d+/g) ?? [];
      for (const {title, page} of (await bookmarks(pdf)).filter(({depth}) => depth <= 2)) {
        if (labels.indexOf(page) >= first) {
          expect([title, page, printed.includes(page)]).toEqual([title, page, true]);
        }
      }
    });
  });

  it('embeds its fonts, and none but those of the project', async () => {
    const pdf = await PDFDocument.load(readFileSync(fileOf(edition, locale)), {updateMetadata: false});
    const names = strangeFonts(pdf, new Set());
    expect(names.length).toBeGreaterThan(1);
    names.forEach((name) => expect(name).toMatch(/^(SourceSerif4|SourceSans3|Amiri|Sarabun|NotoSans(JP|SC))-\w+$/));
  });

  it('gives back its text', async () => {
    const file = fileOf(edition, locale);
    const read = pdftotext(file);
    const text = squeezed(read ?? (await readPdf(file, pageTexts)).join(' '));
    const words = routes.flatMap(({address}) => {
      const page = pageAt(address).querySelector('.markdown')!;
      page.querySelectorAll('style,.references,.bibliography,[data-print="no"],sup,.claim,svg title,svg desc').forEach((element) => element.remove());
      return textsIn(page).flatMap((text) => wordsIn(text, locale));
    });
    const unique = [...new Set(words.map(squeezed))];
    const given = unique.filter((word) => text.includes(word));
    expect(unique.length).toBeGreaterThan(100);
    // pdf.js does not read the replacement text that Chromium writes for Thai and Arabic clusters.
    const least = read === null ? ({th: 0.5, ar: 0.7}[locale] ?? 0.98) : 0.99;
    expect(given.length / unique.length).toBeGreaterThan(least);
  });

  it('has tags that keep the laws of structure, and in them every text of its document, in order', async () => {
    const pdf = await PDFDocument.load(readFileSync(fileOf(edition, locale)), {updateMetadata: false});
    const pages = readPageTexts(pdf);
    expect([...pages.values()].flatMap(({faults}) => faults)).toEqual([]);
    expect(structureFaults(pdf, pages)).toEqual([]);
    const site = {siteDir: root, builtDir: builtFolder()};
    const texts = documentTexts(await assembledDocument(site, locale, edition));
    // Where a link ends inside a word ('leaf' in 'leaflet'), the browser sets one glyph for letters of both and loses one.
    const lost = lostTexts(texts, textInOrder(pdf, pages).join('\n')).filter((text) => !/^\p{Ll}+\W/u.test(text));
    expect(lost).toEqual([]);
  });

  it('is what every page of the edition links to', () => {
    for (const {address} of routes) {
      expect(htmlOf(address)).toContain(`/downloads/${pdfName({edition, locale, paper: 'a4'})}`);
    }
  });
});
