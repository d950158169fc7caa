import {readFileSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {catalogueStatus, compileCatalogues, extractCatalogues, markUntranslated} from '../../src/catalogue';
import {parseMarkdown} from '../../src/catalogue/markdown';
import {sourcePage} from './page-tree';
import {makeTranslatedSite, readCatalogue, readCompiled, removeSite, translate} from './small-site';

const page = `---
title: Words
---

<!-- translators: "May" is the month. -->
May is dry.

<!-- i18n:ctx verb -->
Plant

Plant

<!-- i18n:skip -->
> Mitragyna speciosa Korth.

<!-- translators: names of places -->
<!-- translators: keep them short -->

- Kuala Lumpur
- Bangkok

After the list.
`;

describe('comments before a block', () => {
  let siteDir: string;
  beforeEach(() => {
    siteDir = makeTranslatedSite({'docs/use/words.md': page});
  });
  afterEach(() => removeSite(siteDir));

  test('give notes, tell equal words apart and keep text out of the catalogues', () => {
    const {entries} = readCatalogue(siteDir, 'es', 'docs/use/words');
    expect(entries.map(({msgid, msgctxt, notes}) => [msgid, msgctxt, notes])).toEqual([
      ['Words', null, ['title of the page']],
      ['May is dry.', null, ['paragraph', '"May" is the month.']],
      ['Plant', 'verb', ['paragraph']],
      ['Plant', null, ['paragraph']],
      ['Kuala Lumpur', null, ['list item', 'names of places', 'keep them short']],
      ['Bangkok', null, ['list item', 'names of places', 'keep them short']],
      ['After the list.', null, ['paragraph']],
    ]);
    expect(extractCatalogues({siteDir}).changed).toEqual([]);
  });

  test('let the same words be translated in two ways', () => {
    translate(siteDir, 'es', 'docs/use/words', {'verb\u0004Plant': 'Plantar'});
    const {entries} = readCatalogue(siteDir, 'es', 'docs/use/words');
    expect(entries.filter(({msgid}) => msgid === 'Plant').map(({msgstr: [text]}) => text)).toEqual(['Plantar', '']);
    compileCatalogues({siteDir, locales: ['es']});
    const compiled = readCompiled(siteDir, 'es', 'docusaurus-plugin-content-docs/current/use/words.md');
    expect(compiled).toMatch(/-->\nPlantar\n\nPlant\n/);
    expect(catalogueStatus({siteDir, locales: ['es']})[0]!.catalogues['docs/use/words']).toMatchObject({
      total: 7,
      translated: 1,
    });
  });

  test.each([
    ['en', 'docs/use/words.md'],
    ['es', '.i18n/es/docusaurus-plugin-content-docs/current/use/words.md'],
  ])('reach no built page (%s); what is kept out is marked as English', (locale, file) => {
    compileCatalogues({siteDir, locales: ['es']});
    const path = `${siteDir}/${file}`;
    const tree = parseMarkdown(readFileSync(path, 'utf8').replace(/^---[\s\S]*?\n---\n/, ''));
    markUntranslated({siteDir})(tree, {path});
    const text = JSON.stringify(tree);
    expect(text).not.toMatch(/<!--|translators:|i18n:/);
    const [quote] = tree.children!.filter(({type}) => type === 'blockquote');
    expect(quote!.children![0]!.data?.hProperties).toEqual(locale === 'en' ? undefined : {lang: 'en', dir: 'ltr'});
  });
});

describe('a page', () => {
  const codes = (text: string) => sourcePage(`${text}\n`).findings.map(({code, line}) => `${code}:${line}`);

  test('may hold these three comments only', () => {
    expect(codes('<!-- translators: x -->\n\nText.')).toEqual([]);
    expect(codes('Text.\n\n<!-- note to self -->\n\nText.')).toEqual(['PAGE_SEGMENT:3']);
    expect(codes('<!-- i18n:skip --> <!-- i18n:skip --> x\n\nText.')).toEqual(['PAGE_SEGMENT:1']);
    expect(codes('<!-- translators: x --><script>\n\nText.')).toEqual(['PAGE_SEGMENT:1']);
    expect(codes('<!-- translators: -->\n\nText.')).toEqual(['PAGE_SEGMENT:1']);
    expect(codes('<div>x</div>\n\nText.')).toEqual(['PAGE_SEGMENT:1']);
  });

  test('may hold no comment inside a text', () => {
    expect(codes('Text <!-- translators: x --> text.')).toEqual(['PAGE_SEGMENT:1']);
  });
});
