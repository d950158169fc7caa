import {readFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {PDFDocument} from '@cantoo/pdf-lib';
import {structureFaults} from '../../src/press/gates/structure-laws';
import {readPageTexts} from '../../src/press/gates/tagged-text';
import {bookmarks, pageTexts, readPdf} from './read-pdf';
import {buildStockSite, type StockSite} from './stock-site';

/** A site with two docs plugins, the versions 2.0 (current) and 1.0, in English and Arabic, whose paths end without a slash. */
let site: StockSite;
let named: string[];

const fileOf = (name: string) => site.fileOf(`downloads/library-${name}_a4.pdf`);
const squeezed = (text: string) => text.normalize('NFKC').replace(/[\p{Mn}\s\u200b-\u200f]/gu, '');
const textOf = async (name: string) => (await readPdf(fileOf(name), pageTexts)).join(' ').replace(/\s+/g, ' ');
const titlesOf = async (name: string) => (await readPdf(fileOf(name), bookmarks)).map(({title}) => title);
const urlsOf = (name: string) =>
  readPdf(fileOf(name), async (pdf) => {
    const pages = await Promise.all(Array.from({length: pdf.numPages}, async (_, index) => (await pdf.getPage(index + 1)).getAnnotations()));
    return pages.flat().map(({url}) => url).filter(Boolean);
  });

beforeAll(async () => {
  site = await buildStockSite('library');
  named = await site.print();
});

afterAll(() => site?.remove());

test('every language, docs plugin and version has a book of its own', () => {
  expect(named.map((line) => line.replace(/.*\/library-/, '')).sort()).toEqual([
    'default_1.0_ar_a4.pdf',
    'default_1.0_en_a4.pdf',
    'default_2.0_ar_a4.pdf',
    'default_2.0_en_a4.pdf',
    'guide_ar_a4.pdf',
    'guide_en_a4.pdf',
  ]);
});

describe('with several docs plugins', () => {
  test('each book has the pages of its own sidebars, and leads to those of the others on the website', async () => {
    expect(await titlesOf('guide_en')).toEqual(['About this book', 'Contents', 'The way', 'The rooms']);
    expect(await textOf('guide_en')).toContain('Guide for visitors');
    expect(await textOf('guide_en')).toMatch(/see the rooms \(page \d+\)/);
    expect(await urlsOf('default_2.0_en')).toContain('https://library.example.org/guide/rooms');
  });

  test('several sidebars are parts, called as in the navbar or as the options say', async () => {
    const titles = await titlesOf('default_2.0_en');
    expect(titles.slice(2)).toEqual(['The rules', 'Welcome', 'Cards', 'Fines', 'For machines', 'The catalogue', 'Search']);
  });

  test('the books of one of them can be asked for', async () => {
    const lines = await site.print('--docs', 'guide', '--locale', 'ar');
    expect(lines.map((line) => line.replace(/.*\//, ''))).toEqual(['library-guide_ar_a4.pdf']);
  });

  test('a page that says `print: false` stays on the website', async () => {
    expect(readFileSync(site.fileOf('hidden.html'), 'utf8')).toContain('stays on the website');
    expect(await textOf('default_2.0_en')).not.toContain('stays on the website');
  });
});

describe('with numbered versions', () => {
  test('each book has the text of its own version, and says which it is', async () => {
    const [newest, former] = [await textOf('default_2.0_en'), await textOf('default_1.0_en')];
    expect(newest).toContain('A card costs nothing.');
    expect(newest).toContain('since the second rules');
    expect(newest).toContain('Edition 2.0');
    expect(former).toContain('A card costs ten coins in the first rules.');
    expect(former).not.toContain('since the second rules');
    expect(former).toMatch(/This book holds edition 1\.0, published on 6 May 2024/);
    expect(former).toContain('Rules have changed since.');
    expect(former).toContain('The newest version is at library.example.org');
  });

  test('links stay inside the version', async () => {
    expect(await textOf('default_1.0_en')).toMatch(/You need a card \(page 2\)/);
    expect(await urlsOf('default_1.0_en')).toEqual(expect.arrayContaining(['https://library.example.org/1.0']));
  });

  test('one of them can be asked for, and one that is not there is named', async () => {
    const lines = await site.print('--edition', '1.0', '--locale', 'en');
    expect(lines.map((line) => line.replace(/.*\//, ''))).toEqual(['library-default_1.0_en_a4.pdf']);
    const {code, messages} = await site.run('print', '--edition', '3.0');
    expect(code).toBe(2);
    expect(messages).toContain('Unexpected --edition 3.0, expected one of 2.0, 1.0');
  });
});

describe('in Arabic, from the translations that Docusaurus knows', () => {
  test('the book is bound at the right and keeps the laws of structure', async () => {
    const pdf = await PDFDocument.load(readFileSync(fileOf('default_2.0_ar')), {updateMetadata: false});
    expect(pdf.catalog.getViewerPreferences()?.getReadingDirection()).toBe('R2L');
    expect(structureFaults(pdf, readPageTexts(pdf))).toEqual([]);
  });

  test('its titles are those of the translated pages, and the words of the press come with it', async () => {
    const titles = await titlesOf('default_2.0_ar');
    expect(titles.slice(1)).toEqual(['المحتويات', 'القواعد', 'أهلا وسهلا', 'البطاقات', 'الغرامات', 'للآلات', 'الفهرس', 'البحث']);
    expect(squeezed(await textOf('default_2.0_ar'))).toContain(squeezed('غرامة'));
  });
});
