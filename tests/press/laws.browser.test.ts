import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {PDFDocument} from '@cantoo/pdf-lib';
import {printBooks} from '../../src/press';
import {nameOf, textOf} from '../../src/press/finish/objects';
import {StructureTree, typeOf} from '../../src/press/finish/structure-tree';
import {documentTexts} from '../../src/press/gates/document-texts';
import {lostTexts} from '../../src/press/gates/lost-text';
import {structureFaults} from '../../src/press/gates/structure-laws';
import {readPageTexts, textInOrder} from '../../src/press/gates/tagged-text';
import {assembledDocument} from './assembled';
import {makeFixtureSite, type FixtureSite} from './fixture-site';

const chart =
  '<figure><svg role="img" aria-label="A chart of two bars" viewBox="0 0 90 40" width="90" height="40"><g><rect width="40" height="9" fill="#0b4f53"/><text y="20">bar</text></g></svg><figcaption>Two bars</figcaption></figure>';
const corner =
  '<table><thead><tr><td></td><th scope=col>Left</th></tr></thead><tbody><tr><th scope=row>Above</th><td>1</td></tr></tbody></table>';
const passages =
  '<dl><dt>Term</dt><dd>What it means</dd></dl><p>Some <i lang=fr>mots fran&shy;çais</i> and trans&shy;por&shy;ta&shy;tion.';
const mixed = '<p>في دراسة على 935 شخصًا ذكر 6.1% منهم CYP2D6 في عام 2026.';

let site: FixtureSite;
const pdfs = new Map<string, PDFDocument>();
const fileOf = (locale: string) => path.join(site.siteDir, `${locale}.pdf`);

beforeAll(async () => {
  site = makeFixtureSite();
  const locales = ['en', 'ar', 'th'];
  for (const locale of locales) {
    const file = `${locale === 'en' ? '' : `${locale}/`}mood/care/index.html`;
    site.replace(file, '<p>Two', `${chart}${corner}${passages}${locale === 'ar' ? mixed : ''}<p>Two`);
  }
  const jobs = locales.map((locale) => {
    return {locale, edition: '2.0', format: 'screen' as const, paper: 'a4' as const, target: fileOf(locale)};
  });
  await printBooks({...site, jobs});
  for (const locale of locales) {
    pdfs.set(locale, await PDFDocument.load(readFileSync(fileOf(locale)), {updateMetadata: false}));
  }
});

afterAll(() => site.remove());

const elementsOf = (locale: string) => [...StructureTree.of(pdfs.get(locale)!)!.elements()].map(({dict}) => dict);
const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

describe.each(['en', 'ar', 'th'])('the tags of the book in %s', (locale) => {
  test('keep the laws of structure, content and links', () => {
    const pages = readPageTexts(pdfs.get(locale)!);
    expect([...pages.values()].flatMap(({faults}) => faults)).toEqual([]);
    expect(structureFaults(pdfs.get(locale)!, pages)).toEqual([]);
  });

  test('give back every text of the document in its place', async () => {
    const texts = documentTexts(await assembledDocument(site, locale, '2.0'));
    const pdf = pdfs.get(locale)!;
    expect(texts.length).toBeGreaterThan(100);
    expect(lostTexts(texts, textInOrder(pdf, readPageTexts(pdf)).join('\n'))).toEqual([]);
  });

  test('say the language of passages, and what figures show', () => {
    const languages = elementsOf(locale).map((dict) => textOf(dict.get(nameOf('Lang'))));
    expect(languages).toContain('fr');
    expect(languages.some((language) => language?.includes('-x-'))).toBe(false);
    const figures = elementsOf(locale).filter((dict) => typeOf(dict) === 'Figure');
    expect(figures.map((dict) => textOf(dict.get(nameOf('Alt'))))).toContain('A chart of two bars');
  });

  test('know contents, sources and terms', () => {
    const types = new Set(elementsOf(locale).map(typeOf));
    expect([...types]).toEqual(
      expect.arrayContaining(['TOC', 'TOCI', 'Reference', 'BibEntry', 'Sect', 'Span', 'Caption']),
    );
    const terms = elementsOf(locale).filter((dict) => typeOf(dict) === 'Lbl');
    expect(terms.length).toBeGreaterThan(0);
  });

  (hasQpdf ? test : test.skip)('stand in a file that qpdf finds whole', () => {
    const {status, stdout} = spawnSync('qpdf', ['--check', fileOf(locale)], {encoding: 'utf8'});
    expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')]);
  });
});

test('a head of a table that is repeated on further pages is read once', () => {
  const pdf = pdfs.get('en')!;
  const pages = readPageTexts(pdf);
  const tree = StructureTree.of(pdf)!;
  const rows = [...tree.elements()]
    .filter(({dict}) => typeOf(dict) === 'TR')
    .map(({dict}) => [...tree.contentsBelow(dict)]);
  expect(rows.every((contents) => new Set(contents.map(({page}) => page)).size === 1)).toBe(true);
  expect([...pages.values()].flatMap(({artifacts}) => artifacts).filter((text) => text === 'A').length).toBeGreaterThan(
    0,
  );
});

test('numbers in a line of Arabic are read where they belong', () => {
  const pdf = pdfs.get('ar')!;
  const text = textInOrder(pdf, readPageTexts(pdf)).join(' ');
  expect(text).toContain('على 935 شخصًا ذكر 6.1% منهم CYP2D6 في عام 2026');
});

test('words that may be broken are whole', () => {
  const pdf = pdfs.get('en')!;
  expect(textInOrder(pdf, readPageTexts(pdf)).join(' ')).toContain('transportation');
});
