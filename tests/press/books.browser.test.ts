import {readFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {PDFDocument} from '@cantoo/pdf-lib';
import {strangeFonts} from '../../src/press/finish';
import {dictionariesOf, nameOf} from '../../src/press/finish/objects';
import {printBooks, type PrintResult} from '../../src/press';
import {makeFixtureSite, wordsOf, type FixtureSite} from './fixture-site';
import {bookmarks, pageTexts, readPdf} from './read-pdf';

let site: FixtureSite;
let results: PrintResult[];
const lines: string[] = [];
const fileOf = (locale: string, edition = '2.0') => path.join(site.siteDir, `${locale}-${edition}.pdf`);

beforeAll(async () => {
  site = makeFixtureSite();
  const books = [
    ['en', '2.0'],
    ['ar', '2.0'],
    ['th', '2.0'],
    ['th', '1.0'],
  ] as const;
  const jobs = books.map(([locale, edition]) => ({
    locale,
    edition,
    format: 'screen' as const,
    paper: 'a4' as const,
    target: fileOf(locale, edition),
  }));
  results = await printBooks({...site, jobs, report: (line) => lines.push(line)});
});

afterAll(() => site.remove());

test('reports each book with its pages, its size and the time', () => {
  expect(results.map(({job}) => job.locale)).toEqual(['en', 'ar', 'th', 'th']);
  expect(results.every(({pages, bytes, job}) => pages > 4 && bytes === readFileSync(job.target).length)).toBe(true);
  expect(lines).toHaveLength(4);
  expect(lines.join('\n')).toMatch(/^\d\/4 th 2\.0 screen a4: \d+ pages, \d+ kB, /m);
});

describe.each(['en', 'ar', 'th'])('the book in %s', (locale) => {
  test('opens with its title, language, labels and an even number of pages before page 1', async () => {
    await readPdf(fileOf(locale), async (pdf) => {
      const {info, metadata} = await pdf.getMetadata();
      const title = `${wordsOf[locale]!.messages['site.title'] ?? 'Kratom & Mood'}: 2.0 Reviewed edition`;
      expect(info).toMatchObject({Title: title, Language: locale});
      expect(metadata!.get('dc:title')).toBe(title);
      const labels = (await pdf.getPageLabels())!;
      expect(labels.indexOf('1') % 2).toBe(0);
      expect(labels.slice(0, 3)).toEqual(['i', 'ii', 'iii']);
      expect(pdf.numPages).toBeGreaterThan(12);
      expect(pdf.numPages).toBeLessThan(40);
      expect(await pdf.getMarkInfo()).toMatchObject({Marked: true});
      expect((await pdf.getPage(5).then((page) => page.getStructTree())).children.length).toBeGreaterThan(0);
    });
  });

  test('has a bookmark for each heading, in the words of the page', async () => {
    const {titles, heading, messages} = wordsOf[locale]!;
    const found = await readPdf(fileOf(locale), bookmarks);
    const chapters = found.filter(({depth}) => depth === 2).map(({title}) => title);
    expect(chapters).toEqual(titles);
    expect(found.filter(({title}) => title === heading)).toHaveLength(8);
    expect(found.map(({title}) => title)).toContain(messages['press.references'] ?? 'References');
  });

  test('prints in its contents the pages where the headings are', async () => {
    const {titles, messages} = wordsOf[locale]!;
    const {found, contents} = await readPdf(fileOf(locale), async (pdf) => ({
      found: await bookmarks(pdf),
      contents: (await pageTexts(pdf))[4]!,
    }));
    expect(contents.replace(/\s/g, '')).toContain(
      (messages['press.contents'] ?? 'Contents').normalize('NFKC').replace(/\s/g, ''),
    );
    const numbers = titles.map((title) => found.find((entry) => entry.title === title)!.page);
    expect(contents.match(/\d+/g)).toEqual(expect.arrayContaining(numbers));
  });

  test('gives its text back in its own script', async () => {
    const {sentence} = wordsOf[locale]!;
    const text = (await readPdf(fileOf(locale), pageTexts)).join(' ').replace(/\s/g, '');
    const words = sentence.split(/[\s،,.]+/).filter((word) => word.length > 3);
    const given = words.filter((word) => text.includes(word.normalize('NFKC')));
    expect(given.length / words.length).toBeGreaterThan(locale === 'th' ? 0.3 : 0.8);
    expect(text).toContain('StillinEnglish');
    expect(text).toContain('Foldedtextof3');
    expect(text).not.toContain('Onlyonthescreen');
  });

  test('embeds only fonts of the project', async () => {
    const pdf = await PDFDocument.load(readFileSync(fileOf(locale)), {updateMetadata: false});
    const all = strangeFonts(pdf, new Set());
    expect(all.length).toBeGreaterThan(1);
    expect(all.every((name) => /^(SourceSerif4|SourceSans3|Amiri|Sarabun)-\w+$/.test(name))).toBe(true);
  });

  test('leads every inner link to a page of the book and every outer one to a whole address', async () => {
    await readPdf(fileOf(locale), async (pdf) => {
      const destinations = await pdf.getDestinations();
      const outer = new Set<string>();
      let inner = 0;
      for (let number = 1; number <= pdf.numPages; number += 1) {
        for (const {dest, url, contentsObj} of await (await pdf.getPage(number)).getAnnotations()) {
          expect(contentsObj.str).not.toBe('');
          inner += dest ? 1 : 0;
          if (dest) {
            expect(Object.keys(destinations)).toContain(dest);
          } else {
            outer.add(url);
          }
        }
      }
      const language = locale === 'en' ? '' : `${locale}/`;
      expect(inner).toBeGreaterThan(20);
      expect([...outer]).toEqual(
        expect.arrayContaining([
          'https://elsewhere.example/page',
          `https://kratom.example/base/${language}1.0/#claim-a01`,
        ]),
      );
      expect([...outer].filter((url) => url.includes('.invalid'))).toEqual([]);
    });
  });
});

test('numbers the sources through the whole book and lists each once', async () => {
  const texts = await readPdf(fileOf('en'), pageTexts);
  const list = texts.slice(texts.findLastIndex((text) => text.includes('Author b.'))).join('\n');
  expect(list.match(/Author \w+\./g)).toEqual(['b', 'a', 'c0', 'c1', 'c2', 'c3'].map((key) => `Author ${key}.`));
  expect(texts.join('')).toMatch(/Two sources \u2060?\[2, 6\]/);
});

test('says after a link to another chapter on which page it leads to', async () => {
  const {texts, found} = await readPdf(fileOf('en'), async (pdf) => ({
    texts: await pageTexts(pdf),
    found: await bookmarks(pdf),
  }));
  const target = found.findIndex(({title}) => title === 'Kratom and mood') + 1;
  expect(texts.join('')).toContain(`(page ${found[target]!.page})`);
});

test('begins each table on the page of its caption, and repeats its head on the next', async () => {
  const texts = await readPdf(fileOf('en'), pageTexts);
  const pages = texts.filter((text) => /Row \d/.test(text));
  expect(pages.filter((text) => /Row 1\b/.test(text)).every((text) => /Table \d/.test(text))).toBe(true);
  expect(pages.every((text) => /\bA\s*B\b/.test(text))).toBe(true);
});

test('gives each list item a body in the structure for screen readers', async () => {
  const pdf = await PDFDocument.load(readFileSync(fileOf('en')), {updateMetadata: false});
  const types = [...dictionariesOf(pdf)].map((dictionary) => String(dictionary.get(nameOf('S'))));
  const count = (type: string) => types.filter((found) => found === type).length;
  expect(count('/LI')).toBeGreaterThan(5);
  expect(count('/LBody')).toBe(count('/LI'));
});

test('binds the Arabic book at the right', async () => {
  const pdf = await PDFDocument.load(readFileSync(fileOf('ar')), {updateMetadata: false});
  expect(pdf.catalog.getViewerPreferences()?.getReadingDirection()).toBe('R2L');
});

test('leads from the article to the reviewed edition on the website', async () => {
  const urls = await readPdf(fileOf('th', '1.0'), async (pdf) => {
    const pages = await Promise.all(Array.from({length: pdf.numPages}, (_, index) => pdf.getPage(index + 1)));
    return (await Promise.all(pages.map((page) => page.getAnnotations()))).flat().map(({url}) => url);
  });
  expect(urls).toContain('https://kratom.example/base/th/mood/care/#studies');
});

test('prints on letter paper, the title page on one page', async () => {
  const target = path.join(site.siteDir, 'letter.pdf');
  await printBooks({...site, jobs: [{locale: 'en', edition: '1.0', format: 'screen', paper: 'letter', target}]});
  await readPdf(target, async (pdf) => {
    const [, , width, height] = (await pdf.getPage(1)).view as [number, number, number, number];
    expect([Math.round(width), Math.round(height)]).toEqual([612, 792]);
    expect((await pageTexts(pdf))[3]).toContain('About this book');
  });
});

test('gives the same bytes again', async () => {
  const target = path.join(site.siteDir, 'again.pdf');
  await printBooks({...site, jobs: [{locale: 'ar', edition: '2.0', format: 'screen', paper: 'a4', target}]});
  expect(readFileSync(target).equals(readFileSync(fileOf('ar')))).toBe(true);
});
