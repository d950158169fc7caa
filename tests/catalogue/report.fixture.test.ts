import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {catalogueStatus, compileCatalogues, extractCatalogues, translationCounts} from '../../src/catalogue';
import {newEntry} from '../../src/catalogue/po-entry';
import {reviewMark} from '../../src/catalogue/review';
import {writePage} from '../evidence/small-site';
import {lawPage, makeTranslatedSite, readCatalogue, readCompiled, removeSite, translate} from './small-site';

let siteDir: string;
beforeEach(() => {
  siteDir = makeTranslatedSite();
});
afterEach(() => removeSite(siteDir));

const change = (from: string, to: string, today: string) => {
  writePage(siteDir, 'docs/use/law.md', lawPage.replace(from, to));
  return extractCatalogues({siteDir, today}).changed;
};
const statusOf = (locale: string) => catalogueStatus({siteDir, locales: [locale]})[0]!;
const pageOf = (locale: string, edition: string) =>
  statusOf(locale).pages.find((page) => page.page === 'use/law' && page.edition === edition)!;

describe('the report of a language', () => {
  test('counts each page of each edition, and adds the pages of an edition up', () => {
    translate(siteDir, 'es', 'docs/use/law', {
      'The law': 'La ley',
      'In Asia': {msgstr: ['En Asia'], flags: ['fuzzy']},
      Place: {
        msgstr: ['Lugar'],
        comments: [reviewMark(newEntry({msgid: 'Place', msgstr: ['Lugar']}), 'Ana P.', '2026-11-20')],
      },
      'Thailand lets adults buy leaf.': 'Véase https://shop.example',
    });
    expect(pageOf('es', '2.0')).toMatchObject({
      title: 'The law',
      ownTitle: 'La ley',
      path: '/use/law/',
      total: 13,
      translated: 2,
      reviewed: 1,
      fuzzy: 1,
      refused: 1,
      untranslated: 9,
      staleSince: null,
    });
    expect(pageOf('es', '1.0')).toMatchObject({path: '/1.0/use/law/', total: 3, translated: 1});
    const {editions, pages} = statusOf('es');
    expect(Object.keys(editions)).toEqual(['2.0', '1.0']);
    const sum = pages.filter(({edition}) => edition === '2.0').reduce((all, {total}) => all + total, 0);
    expect(editions['2.0']!.total).toBe(sum);
  });

  test('names who translated, by the headers, and who reviewed, by the marks that still hold', () => {
    translate(siteDir, 'es', 'docs/use/law', {
      'The law': 'La ley',
      Place: {
        msgstr: ['Lugar'],
        comments: [reviewMark(newEntry({msgid: 'Place', msgstr: ['Lugar']}), 'Ana P.', '2026-11-20')],
      },
      Rule: {
        msgstr: ['Norma'],
        comments: [reviewMark(newEntry({msgid: 'Rule', msgstr: ['Regla']}), 'Luis', '2026-11-21')],
      },
    });
    expect(statusOf('es')).toMatchObject({
      translatedBy: [{name: 'machine', messages: 3, last: null}],
      reviewedBy: [{name: 'Ana P.', messages: 1, last: '2026-11-20'}],
    });
  });

  test('shows no name that holds an address or markup', () => {
    const file = 'i18n/es/docs/use/law.po';
    translate(siteDir, 'es', 'docs/use/law', {'The law': 'La ley'});
    const {header} = readCatalogue(siteDir, 'es', 'docs/use/law');
    for (const name of ['Buy at shop.example.com', '<b>Nok</b>', 'x'.repeat(61)]) {
      const text = header!.msgstr[0]!.replace(/X-Translated-By: .*\n/, `X-Translated-By: ${name}\n`);
      writePage(siteDir, file, `msgid ""\nmsgstr ${JSON.stringify(text)}\n\nmsgid "The law"\nmsgstr "La ley"\n`);
      expect([name, statusOf('es').translatedBy]).toEqual([name, [{name: 'unknown', messages: 1, last: null}]]);
    }
  });
});

describe('the age of what is out of step', () => {
  beforeEach(() => {
    translate(siteDir, 'es', 'docs/use/law', {'Thailand lets adults buy leaf.': 'Tailandia lo permite.'});
  });

  test('counts from the day of the extraction that saw the change', () => {
    change('adults buy leaf', 'adults buy fresh leaf', '2026-11-25');
    expect(pageOf('es', '2.0').staleSince).toBe('2026-11-25');
    expect(pageOf('es', '1.0').staleSince).toBeNull();
    expect(statusOf('es')).toMatchObject({staleSince: '2026-11-25', editions: {'2.0': {staleSince: '2026-11-25'}}});
    const entry = readCatalogue(siteDir, 'es', 'docs/use/law').entries.find(({flags}) => flags.includes('fuzzy'));
    expect(entry?.comments).toEqual(['stale since 2026-11-25']);
  });

  test('stays the same when the English is changed again or the extraction runs again', () => {
    change('adults buy leaf', 'adults buy fresh leaf', '2026-11-25');
    expect(change('adults buy leaf', 'adults buy fresh leaf', '2026-12-01')).toEqual([]);
    change('adults buy leaf', 'adults buy fresh leaves', '2026-12-24');
    expect(statusOf('es').staleSince).toBe('2026-11-25');
  });

  test('ends when somebody has updated the translation', () => {
    change('adults buy leaf', 'adults buy fresh leaf', '2026-11-25');
    translate(siteDir, 'es', 'docs/use/law', {
      'Thailand lets adults buy fresh leaf.': {msgstr: ['Tailandia permite la hoja fresca.'], flags: []},
    });
    expect(statusOf('es').staleSince).toBeNull();
    extractCatalogues({siteDir, today: '2026-12-01'});
    const {entries} = readCatalogue(siteDir, 'es', 'docs/use/law');
    expect(entries.flatMap(({comments}) => comments)).toEqual([]);
  });

  test('counts new English too, but not in a catalogue that nobody has begun', () => {
    change('## In Asia', 'A new sentence stands here.\n\n## In Asia', '2026-11-26');
    expect(pageOf('es', '2.0').staleSince).toBe('2026-11-26');
    expect(pageOf('th', '2.0').staleSince).toBeNull();
    expect(change('## In Asia', 'A new sentence stands here.\n\n## In Asia', '2026-11-30')).toEqual([]);
  });

  test('is no matter of a translation that a person marked fuzzy out of doubt', () => {
    translate(siteDir, 'es', 'docs/use/law', {'In Asia': {msgstr: ['En Asia'], flags: ['fuzzy']}});
    expect(extractCatalogues({siteDir, today: '2026-11-25'}).changed).toEqual([]);
    expect(statusOf('es').staleSince).toBeNull();
  });

  test('is told to the reader of the page, and to the page on contributing', () => {
    change('adults buy leaf', 'adults buy fresh leaf', '2026-11-25');
    compileCatalogues({siteDir, locales: ['es']});
    expect(readCompiled(siteDir, 'es', 'docusaurus-plugin-content-docs/current/use/law.md')).toContain(
      'translation: {total: 13, english: 13, unreviewed: 0, since: "2026-11-25"}',
    );
    const {report} = translationCounts(siteDir, 'es')!;
    expect(report).toMatchObject({staleSince: '2026-11-25', translatedBy: [], reviewedBy: []});
    expect(report!.pages.find(({path}) => path === '/use/law/')).toMatchObject({title: 'The law', machine: 0});
  });
});

test('a page that people translated says so in its front matter', () => {
  const file = translate(siteDir, 'es', 'docs/use/law', {'The law': 'La ley'});
  const {header} = readCatalogue(siteDir, 'es', 'docs/use/law');
  const text = header!.msgstr[0]!.replace('X-Translated-By: machine', 'X-Translated-By: Ana P.');
  writePage(siteDir, file, `msgid ""\nmsgstr ${JSON.stringify(text)}\n\nmsgid "The law"\nmsgstr "La ley"\n`);
  compileCatalogues({siteDir, locales: ['es']});
  expect(readCompiled(siteDir, 'es', 'docusaurus-plugin-content-docs/current/use/law.md')).toContain(
    'translation: {total: 13, english: 12, unreviewed: 1, by: people}',
  );
});
