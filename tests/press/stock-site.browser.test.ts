import {existsSync, readFileSync} from 'node:fs';
import {afterAll, beforeAll, expect, test} from '@jest/globals';
import {PDFDocument, PDFNumber, PDFRawStream} from '@cantoo/pdf-lib';
import {EpubCheck} from '@likecoin/epubcheck-ts';
import {nameOf, textOf} from '../../src/press/finish/objects';
import {StructureTree, typeOf} from '../../src/press/finish/structure-tree';
import {structureFaults} from '../../src/press/gates/structure-laws';
import {readPageTexts} from '../../src/press/gates/tagged-text';
import {bookmarks, pageTexts, readPdf} from './read-pdf';
import {buildStockSite, type StockSite} from './stock-site';

/** An ordinary site: no translations, no versions, one docs plugin, at the path /handbook/. */
let site: StockSite;
let named: string[];
let book: string;
let texts: string[];
let pdf: PDFDocument;

const squeezed = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2060]/g, '');

beforeAll(async () => {
  site = await buildStockSite('handbook');
  named = await site.print();
  book = site.fileOf('downloads/beekeeper-handbook_en_letter.pdf');
  texts = await readPdf(book, pageTexts);
  pdf = await PDFDocument.load(readFileSync(book), {updateMetadata: false});
});

afterAll(() => site?.remove());

test('a site without translations or versions gives one book, named after the site', async () => {
  expect(named).toHaveLength(1);
  expect(existsSync(book)).toBe(true);
  await readPdf(book, async (opened) => {
    const {info} = await opened.getMetadata();
    expect(info).toMatchObject({Title: 'Beekeeper Handbook', Subject: 'A year with bees', Language: 'en'});
    const [, , width, height] = (await opened.getPage(1)).view as number[];
    expect([width, height].map((length) => Math.round(length!))).toEqual([612, 792]);
  });
});

test('its categories are the parts, in the order of the sidebar, and pages beside them are chapters of their own', async () => {
  const found = await readPdf(book, bookmarks);
  expect(found.filter(({depth}) => depth === 1).map(({title}) => title)).toEqual([
    'About this book',
    'What is inside',
    'Tables',
    'Welcome',
    'Setting up',
    'Through the year',
    'Farewell',
  ]);
  expect(found.filter(({depth}) => depth === 2).map(({title}) => title)).toEqual(expect.arrayContaining(['The hive', 'The tools', 'The year', 'Spring']));
});

test('its contents say the pages on which the headings are', async () => {
  const found = await readPdf(book, bookmarks);
  const contents = texts.find((text) => text.includes('What is inside'))!.split('\n').join(' ');
  for (const title of ['Welcome', 'Setting up', 'The hive', 'The tools', 'Through the year', 'The year', 'Spring', 'Farewell']) {
    const {page} = found.find((entry) => entry.title === title)!;
    expect([title, new RegExp(`${title}\\D*${page}\\b`).test(contents)]).toEqual([title, true]);
  }
});

test('all that its pages say is in the book: tabs, folded text, code, notes and tables', () => {
  const whole = squeezed(texts.join(''));
  const pages = ['index.html', 'setup/hive/index.html', 'setup/tools/index.html', 'use/year/index.html', 'use/spring/index.html', 'farewell/index.html'];
  const wanted = pages.flatMap((page) => site.textsOf(page));
  expect(wanted).toEqual(expect.arrayContaining(['Wood', 'Foam is warm.', 'A lid of tin lasts.', 'The note of the claim.']));
  expect(wanted.filter((text) => !whole.includes(squeezed(text)))).toEqual([]);
  expect(whole).not.toMatch(/Copy|Onthispage|Skiptomain|Editthispage|Previous/);
});

test('links inside lead to pages of the book and say which, those outside keep their address', async () => {
  const found = await readPdf(book, bookmarks);
  const pageOf = (title: string) => found.find((entry) => entry.title === title)!.page;
  const whole = texts.join(' ').replace(/\s+/g, ' ');
  expect(whole).toContain(`the tools (page ${pageOf('The tools')})`);
  expect(whole).toContain(`the parts of the hive (page ${pageOf('Parts')})`);
  expect(whole).toContain(`about setting up (page ${pageOf('Setting up')})`);
  await readPdf(book, async (opened) => {
    const destinations = Object.keys(await opened.getDestinations());
    const links = await Promise.all(Array.from({length: opened.numPages}, async (_, index) => (await opened.getPage(index + 1)).getAnnotations()));
    const inner = links.flat().filter(({dest}) => dest);
    expect(inner.length).toBeGreaterThan(15);
    expect(inner.filter(({dest}) => !destinations.includes(dest))).toEqual([]);
    const outer = new Set(links.flat().map(({url}) => url).filter(Boolean));
    expect([...outer].sort()).toEqual(['https://bees.example.org/handbook/', 'https://elsewhere.example.org/map']);
  });
});

test('its pictures are there, with what they show in words', () => {
  const streams = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : []));
  const pictures = streams.filter((dict) => dict.get(nameOf('Subtype')) === nameOf('Image'));
  const widths = pictures.map((dict) => dict.lookup(nameOf('Width'), PDFNumber).asNumber());
  expect(widths).toContain(640);
  const figures = [...StructureTree.of(pdf)!.elements()].filter(({dict}) => typeOf(dict) === 'Figure');
  const words = figures.map(({dict}) => textOf(dict.get(nameOf('Alt'))));
  expect(words).toEqual(expect.arrayContaining(['A bee on a flower', 'The bee of the club']));
});

test('the title page is the component of the site, without its script, and a label is its own', () => {
  expect(texts[2]).toContain('Our own cover of Beekeeper Handbook');
  expect(texts.join('')).not.toContain('document.title');
  expect(texts[4]).toContain('What is inside');
});

test('its tags keep the laws of structure', () => {
  const pages = readPageTexts(pdf);
  expect([...pages.values()].flatMap(({faults}) => faults)).toEqual([]);
  expect(structureFaults(pdf, pages)).toEqual([]);
});

test('it makes booklets and EPUBs, too, and the EPUB has no faults', async () => {
  const lines = await site.print('--format', 'epub', '--format', 'booklet', '--paper', 'a4');
  expect(lines.map((line) => line.replace(/.*\//, ''))).toEqual(['beekeeper-handbook_en_booklet-a4.pdf', 'beekeeper-handbook_en.epub']);
  const {messages} = await EpubCheck.validate(new Uint8Array(readFileSync(site.fileOf('downloads/beekeeper-handbook_en.epub'))));
  expect(messages.filter(({severity}) => ['fatal', 'error', 'warning'].includes(severity))).toEqual([]);
});

test('the command explains itself, and names what it does not know', async () => {
  expect((await site.run('print', '--help')).output).toContain('--edition <name>');
  const {code, messages} = await site.run('print', '--paper', 'a3');
  expect(code).toBe(2);
  expect(messages).toContain('Unexpected --paper a3, expected one of a4, letter.');
});
