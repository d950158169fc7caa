import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {shippedFonts} from '../../src/press/font-files';
import {printBooks, type PrintRequest} from '../../src/press';
import {makeFixtureSite, type FixtureSite} from './fixture-site';

let site: FixtureSite;
let target: string;

beforeEach(() => {
  site = makeFixtureSite();
  target = path.join(site.siteDir, 'out', 'book.pdf');
});

afterEach(() => site.remove());

const print = (more: Partial<PrintRequest> = {}) =>
  printBooks({...site, jobs: [{locale: 'en', edition: '2.0', format: 'screen', paper: 'a4', target}], ...more});

test('names a character that no font has, with its page', async () => {
  site.replace('mood/care/index.html', 'Two sources', 'Two \u{1D11E} sources');
  await expect(print()).rejects.toThrow(/mood\/care\/index\.html:1:1 GLYPH Unexpected '\u{1D11E}' \(U\+1D11E\)/u);
});

test('prints Chinese and Japanese names in a font made for them', async () => {
  site.replace('mood/care/index.html', 'Two sources', 'Two 心理援助热线 いのちの電話 sources');
  await expect(print()).resolves.toMatchObject([{job: {locale: 'en'}}]);
});

test('names a file that a page asks for and that is not there', async () => {
  site.replace('mood/care/index.html', 'Two sources', '<img src=/base/img/lost.png alt=Lost> Two sources');
  await expect(print()).rejects.toThrow(/REQUEST Unexpected request for \/base\/img\/lost\.png/);
});

test('asks nothing of the network', async () => {
  site.replace('mood/care/index.html', 'Two sources', '<img src=https://elsewhere.example/a.png alt=Far> Two sources');
  await expect(print()).rejects.toThrow(/REQUEST Unexpected request for https:\/\/elsewhere\.example\/a\.png/);
});

test('names a font file that is broken', async () => {
  const broken = path.join(site.siteDir, 'broken.woff');
  const fonts = shippedFonts();
  writeFileSync(broken, readFileSync(fonts[0]!.path).subarray(0, 900));
  await expect(print({fonts: [{...fonts[0]!, path: broken}, ...fonts.slice(1)]})).rejects.toThrow(
    /font file broken\.woff/,
  );
});

test('names a font that the browser refuses', async () => {
  const broken = path.join(site.siteDir, 'broken.ttf');
  const fonts = shippedFonts();
  const index = fonts.findIndex(({path: file}) => file.endsWith('source-serif-4-latin-400-normal.woff'));
  const bytes = readFileSync(fonts[index]!.path);
  writeFileSync(broken, Buffer.concat([bytes.subarray(0, 8), Buffer.from([0, 0, 0, 9]), bytes.subarray(12)]));
  await expect(print({fonts: fonts.with(index, {...fonts[index]!, path: broken})})).rejects.toThrow(/font broken\.ttf/);
});

test('names a page that was not built', async () => {
  site.plan('mood/new');
  await expect(print()).rejects.toThrow(/build\/mood\/new\/index\.html:1:1 PAGE_MISSING/);
});

test('names a link to an id that is not on its page', async () => {
  site.replace('mood/care/index.html', '#studies', '#nowhere');
  await expect(print()).rejects.toThrow(/mood\/care\/index\.html:1:1 LINK_TARGET .*#nowhere/);
});

test('leaves the file that was there when a book fails', async () => {
  await print();
  const before = readFileSync(target);
  site.replace('mood/care/index.html', 'Two sources', '<img src=/base/img/lost.png alt=Lost> Two sources');
  await expect(print()).rejects.toThrow();
  expect(readFileSync(target).equals(before)).toBe(true);
  expect(readdirSync(path.dirname(target))).toEqual(['book.pdf']);
});

test('a book that fails ends the others too, with its own error and without another browser', async () => {
  site.replace('mood/care/index.html', 'Two sources', '<img src=/base/img/lost.png alt=Lost> Two sources');
  const jobs = (['2.0', '1.0'] as const).flatMap((edition) =>
    (['a4', 'letter'] as const).map((paper) => ({
      ...{locale: 'en', edition, format: 'screen' as const, paper},
      target: path.join(site.siteDir, 'out', `${edition}-${paper}.pdf`),
    })),
  );
  const lines: string[] = [];
  await expect(print({jobs, atOnce: jobs.length, report: (line) => lines.push(line)})).rejects.toThrow(/REQUEST/);
  expect(lines.filter((line) => !/^\d\/4 /.test(line))).toEqual([]);
});

test('ends when it is told to, and writes nothing', async () => {
  const controller = new AbortController();
  const printing = print({signal: controller.signal});
  setTimeout(() => controller.abort(new Error('told to end')), 900);
  await expect(printing).rejects.toThrow('told to end');
  expect(existsSync(target)).toBe(false);
});
