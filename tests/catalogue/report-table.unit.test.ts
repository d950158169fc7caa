import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {barParts, cellsOf, partsOf, percentDone} from '../../src/catalogue/report-bar';
import {reportTable} from '../../src/catalogue/report-table';
import {daysBetween, type LanguageStatus} from '../../src/catalogue/report';

const counts = (translated: number, total: number, reviewed = 0, fuzzy = 0) => ({
  total,
  translated,
  fuzzy,
  untranslated: total - translated - fuzzy,
  refused: 0,
  reviewed,
  wordsLeft: (total - translated) * 7,
});
const language = (locale: string): LanguageStatus => ({
  locale,
  total: counts(1290, 1315, 40, 20),
  catalogues: {ui: counts(9, 9), data: counts(0, 12)},
  editions: {'2.0': {...counts(90, 100), staleSince: '2026-11-03'}, '1.0': {...counts(5, 5), staleSince: null}},
  pages: [
    {
      ...counts(90, 100),
      edition: '2.0',
      page: 'use/law',
      title: 'The law',
      ownTitle: null,
      path: '/use/law/',
      staleSince: '2026-11-03',
    },
  ],
  staleSince: '2026-11-03',
  translatedBy: [{name: 'machine', messages: 1290, last: null}],
  reviewedBy: [{name: 'Nok S.', messages: 40, last: '2026-11-20'}],
});

describe('the report on a terminal', () => {
  const table = reportTable([language('th'), language('es')], {today: '2026-11-24', colour: false});

  test('tells each language, edition and page with its numbers, its people and the age of the oldest passage', () => {
    expect(table).toMatch(/^Thai \(th\) +█▓+▒░ +98 % +1315 +1290 +40 +20 +5 +0 +175 +2026-11-03$/m);
    expect(table).toMatch(/^ {2}edition 2\.0 .* 90 % /m);
    expect(table).toMatch(/^ {4}use\/law .* 2026-11-03$/m);
    expect(table).toMatch(/^ {2}interface \(ui\) +▓{20} +100 %/m);
    expect(table).toMatch(/^ {2}registers \(data\) +░{20} +0 %/m);
    expect(table).toContain('translated by: machine (1290)\n  reviewed by: Nok S. (40, last 2026-11-20)\n');
    expect(table).toContain('oldest stale passage: 2026-11-03, 21 days ago');
  });

  test('lines its columns up, with and without colours', () => {
    const coloured = reportTable([language('th'), language('es')], {today: '2026-11-24', colour: true});
    expect(coloured).not.toBe(table);
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(table);
    const ends = table
      .split('\n')
      .filter((line) => / % /.test(line))
      .map((line) => line.indexOf('%'));
    expect(new Set(ends.slice(0, 2)).size).toBe(1);
    expect(new Set(ends.slice(2, 7)).size).toBe(1);
  });

  test('holds no sign that steers a terminal when colours are off', () => {
    expect(table).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('a bar', () => {
  const someCounts = fc
    .tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500))
    .map(([reviewed, unreviewed, fuzzy, left]) =>
      counts(reviewed + unreviewed, reviewed + unreviewed + fuzzy + left, reviewed, fuzzy),
    )
    .filter(({total}) => total > 0);

  test('is always full, and shows each part that is there', () => {
    fc.assert(
      fc.property(someCounts, (given) => {
        const cells = cellsOf(given, 20);
        const parts = partsOf(given);
        expect(barParts.reduce((sum, part) => sum + cells[part], 0)).toBe(20);
        barParts.forEach((part) => expect([part, cells[part] > 0]).toEqual([part, parts[part] > 0]));
      }),
    );
  });

  test('says 100 per cent only when nothing is left, and 0 only when nothing is done', () => {
    expect(percentDone({total: 1315, translated: 1314})).toBe(99);
    expect(percentDone({total: 1315, translated: 1})).toBe(1);
    expect(percentDone({total: 0, translated: 0})).toBe(100);
    fc.assert(
      fc.property(someCounts, (given) => {
        expect(percentDone(given) === 100).toBe(given.translated === given.total);
      }),
    );
  });
});

test('days are counted by the calendar, also over a change of the clock', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0);
  expect(daysBetween('2026-11-25', '2026-11-24')).toBe(0);
});
