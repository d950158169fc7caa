import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {PDFArray, PDFDict, PDFDocument, PDFRawStream, decodePDFRawStream} from '@cantoo/pdf-lib';
import {EpubCheck} from '@likecoin/epubcheck-ts';
import {strFromU8, unzipSync} from 'fflate';
import {itemsOf, nameOf} from '../../src/press/finish/objects';
import {printBooks, type PrintJob, type PrintResult} from '../../src/press';
import {makeFixtureSite, type FixtureSite} from './fixture-site';
import {pageTexts, readPdf} from './read-pdf';
import {smallProfile} from './small-profile';

let site: FixtureSite;
let results: PrintResult[];
let icc: string;
const locales = ['en', 'ar'] as const;
const makings = ['screen', 'booklet', 'press', 'sheet', 'epub'] as const;
const millimetres = (length: number) => (length * 72) / 25.4;
const fileOf = (locale: string, format: string) => path.join(site.siteDir, 'out', `${locale}-${format}`);
const job = (locale: string, format: PrintJob['format']): PrintJob => ({
  ...{locale, format, edition: '2.0', paper: 'a4'},
  target: fileOf(locale, format),
});
const open = (locale: string, format: string) =>
  PDFDocument.load(readFileSync(fileOf(locale, format)), {updateMetadata: false});

beforeAll(async () => {
  site = makeFixtureSite({whole: true});
  site.sourceDate = '2026-11-25T10:20:30Z';
  icc = path.join(site.siteDir, 'press.icc');
  writeFileSync(icc, smallProfile());
  const jobs = locales.flatMap((locale) => makings.map((format) => job(locale, format)));
  results = await printBooks({...site, jobs, icc, cacheDir: path.join(site.siteDir, 'cache')});
});

afterAll(() => site.remove());

describe.each(locales)('in %s', (locale) => {
  test('each file says the time that the publisher set', async () => {
    for (const format of ['screen', 'booklet', 'press', 'sheet']) {
      const pdf = await open(locale, format);
      const day = new Date('2026-11-25T10:20:30Z');
      expect([format, pdf.getCreationDate(), pdf.getModificationDate()]).toEqual([format, day, day]);
      const stream = pdf.catalog.lookup(nameOf('Metadata')) as PDFRawStream;
      const xmp = decodePDFRawStream(stream).decode();
      expect(Buffer.from(xmp).toString()).toContain('<xmp:ModifyDate>2026-11-25T10:20:30Z<');
    }
    const epub = readFileSync(fileOf(locale, 'epub'));
    expect(strFromU8(unzipSync(epub)['EPUB/package.opf']!)).toContain('"dcterms:modified">2026-11-25T10:20:30Z<');
    // Date and time of the first entry, as MS-DOS wrote them: the 25th of November 2026, noon.
    expect([epub.readUInt16LE(12), epub.readUInt16LE(10)]).toEqual([((2026 - 1980) << 9) | (11 << 5) | 25, 12 << 11]);
  });

  test('the book ends with the telephone lines, and lists its figures, tables and terms', async () => {
    const texts = await readPdf(fileOf(locale, 'screen'), pageTexts);
    expect(texts.at(-1)).toContain('1669');
    expect(texts.join('\n')).toMatch(/Figure 1\.\s+Answers by year/);
    expect(texts.findLast((text) => text.includes('Index'))).toMatch(/trial\D+\d+/);
  });

  test('a drawing stands on the page of its caption, and the foot of a table on that of its last row', async () => {
    const texts = await readPdf(fileOf(locale, 'screen'), pageTexts);
    expect(texts.filter((text) => /Figure 1\.\s+Answers by year/.test(text)).at(-1)).toMatch(/2020[^]*A note\./);
    expect(texts.find((text) => text.includes('Last row'))).toContain('All rows');
  });

  test('the booklet has two pages of A5 on each side of a sheet of A4', async () => {
    const booklet = await open(locale, 'booklet');
    const {width, height} = booklet.getPage(0).getSize();
    expect([width, height].map((length) => Math.round((length * 25.4) / 7.2) / 10)).toEqual([296, 210]);
    expect(booklet.getPageCount() % 2).toBe(0);
    const texts = await readPdf(fileOf(locale, 'booklet'), pageTexts);
    expect(texts[0]).toContain('1669');
  });

  test('the press file has exact boxes, marks, one profile and nothing to click on', async () => {
    const press = await open(locale, 'press');
    for (const page of press.getPages()) {
      const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()];
      expect(trim.width).toBeCloseTo(millimetres(148), 2);
      expect(trim.height).toBeCloseTo(millimetres(210), 2);
      expect(trim.x - bleed.x).toBeCloseTo(millimetres(3), 2);
      expect(bleed.width - trim.width).toBeCloseTo(millimetres(6), 2);
      expect(media.width - trim.width).toBeCloseTo(millimetres(24), 2);
      expect(page.node.get(nameOf('Annots'))).toBeUndefined();
      expect(page.node.Resources()!.lookup(nameOf('ColorSpace'), PDFDict).has(nameOf('DefaultRGB'))).toBe(true);
    }
    const intents = press.catalog.lookup(nameOf('OutputIntents'), PDFArray);
    expect(intents.lookup(0, PDFDict).get(nameOf('S'))).toBe(nameOf('GTS_PDFX'));
    expect(press.getPageCount() % 4).toBe(0);
  });

  test('the press file puts text on the black plate alone', async () => {
    const press = await open(locale, 'press');
    for (const page of press.getPages()) {
      const text = itemsOf(press.context, page.node.get(nameOf('Contents')))
        .map((reference) => press.context.lookup(reference))
        .filter((stream): stream is PDFRawStream => stream instanceof PDFRawStream)
        .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
        .join('\n');
      const colours = [...text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g)];
      expect(colours.filter(([, red, green, blue]) => red === green && green === blue)).toEqual([]);
      for (const object of text.match(/\bBT\b[\s\S]*?\bET\b/g) ?? []) {
        expect(object).not.toMatch(/\brg\b/);
      }
    }
  });

  test('the sheet is on two sides at most, in its own title', async () => {
    await readPdf(fileOf(locale, 'sheet'), async (pdf) => {
      expect(pdf.numPages).toBeLessThanOrEqual(2);
      expect(await pdf.getMetadata()).toMatchObject({info: {Title: 'Sheet for the doctor', Language: locale}});
      expect((await pageTexts(pdf)).join('')).toContain('What I take');
    });
  });

  test('the EPUB has no errors and no warnings, its type first, a page list and the right direction', async () => {
    const bytes = readFileSync(fileOf(locale, 'epub'));
    const {messages} = await EpubCheck.validate(new Uint8Array(bytes));
    expect(messages.filter(({severity}) => ['fatal', 'error', 'warning'].includes(severity))).toEqual([]);
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
    const files = unzipSync(new Uint8Array(bytes));
    const text = (name: string) => strFromU8(files[`EPUB/${name}`]!);
    expect(text('package.opf').includes('page-progression-direction="rtl"')).toBe(locale === 'ar');
    expect(text('package.opf')).toContain('schema:accessibilitySummary');
    const labels = [...text('nav.xhtml').matchAll(/#page-([ivx\d]+)"/g)].map(([, label]) => label);
    expect(labels).toEqual(expect.arrayContaining(['iv', '2', '3']));
    expect(new Set(labels).size).toBe(labels.length);
    expect(text('c1.xhtml').includes('page-reference')).toBe(false);
    expect(/href="c\d+\.xhtml#c\d+-\d+"/.test(text('c1.xhtml'))).toBe(true);
  });
});

test('the page list of the EPUB counts the pages of the PDF', async () => {
  const find = (format: string) => results.find(({job: {locale, format: made}}) => locale === 'en' && made === format)!;
  expect(find('epub').pages).toBe(find('screen').pages);
});

test('a document that has not changed is not made again, and a kept one that is damaged is', async () => {
  const jobs = [job('en', 'sheet'), job('en', 'epub')];
  const before = jobs.map(({target}) => readFileSync(target));
  const cacheDir = path.join(site.siteDir, 'cache');
  const again = await printBooks({...site, jobs, cacheDir});
  expect(again.map(({kept}) => kept)).toEqual([true, true]);
  expect(jobs.every(({target}, index) => readFileSync(target).equals(before[index]!))).toBe(true);
  readdirSync(cacheDir).forEach((name) => writeFileSync(path.join(cacheDir, name), 'damaged'));
  const anew = await printBooks({...site, jobs, cacheDir});
  expect(anew.map(({kept}) => kept)).toEqual([false, false]);
  expect(jobs.every(({target}, index) => readFileSync(target).equals(before[index]!))).toBe(true);
});

test('booklet and press file have the same bytes when they are made again', async () => {
  const again = path.join(site.siteDir, 'again');
  mkdirSync(again);
  const jobs = (['booklet', 'press'] as const).map((format) => ({...job('ar', format), target: path.join(again, format)}));
  await printBooks({...site, jobs, icc});
  jobs.forEach(({format, target}) => expect(readFileSync(target).equals(readFileSync(fileOf('ar', format)))).toBe(true));
});

test('without the profile of the press there is a plain message and no file', async () => {
  const target = path.join(site.siteDir, 'none.pdf');
  await expect(printBooks({...site, jobs: [{...job('en', 'press'), target}]})).rejects.toThrow(/Found no --icc/);
  expect(existsSync(target)).toBe(false);
});
