import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {rmSync} from 'node:fs';
import {parseHTML} from 'linkedom';
import type {TranslationCounts} from '../../src/evidence';
import {cleanForPrint} from '../../src/press/clean';
import {optionsFor, setPage} from './set-page';
import {makeSmallSite} from './small-site';

const page = (path: string, edition: string, title: string, ownTitle: string | null) => ({
  ...{path, edition, title, ownTitle, total: 40, reviewed: 10, machine: 28},
  staleSince: '2026-11-03' as string | null,
});
const counts = (ownTitle: string | null): TranslationCounts => ({
  total: 1315,
  reviewed: 40,
  machine: 1200,
  english: 75,
  report: {
    wordsLeft: 611,
    staleSince: '2026-11-03',
    translatedBy: ['machine', '<b>Nok</b>'],
    reviewedBy: ['Ana P.'],
    pages: [page('/use/law/', '2.0', 'The law', ownTitle), page('/1.0/', '1.0', 'The article', null)],
  },
});

let site: string;
beforeAll(() => {
  site = makeSmallSite();
});
afterAll(() => rmSync(site, {recursive: true, force: true}));

const set = async (markdown: string, locale = 'en') => {
  const statusOf = (code: string) => counts(code === 'th' ? 'กฎหมาย' : null);
  const {html} = await setPage(site, markdown, optionsFor(site, locale, {statusOf}));
  return parseHTML(`<html><body>${html}</body></html>`).document;
};

describe('the state of the translations', () => {
  test('is a table of languages, each with a bar that is told in words', async () => {
    const document = await set('::translations');
    const row = document.querySelectorAll('.translations-table')[0]!.querySelectorAll('tbody tr')[1]!;
    expect(row.querySelector('th span')!.outerHTML).toBe('<span lang="ar" dir="rtl">العربية</span>');
    const meter = row.querySelector('[role=meter]')!;
    expect(
      ['aria-label', 'aria-valuenow', 'aria-valuemax', 'aria-valuetext'].map((name) => meter.getAttribute(name)),
    ).toEqual(['Translated', '1240', '1315', '1,240 of 1,315']);
    expect([...meter.children].map((part) => part.getAttribute('width'))).toEqual([
      '3%',
      '91.3%',
    ]);
    expect(row.textContent).toContain('1,240 of 1,315');
  });

  test('folds a bar for each page of each edition below it, with who made it and what waits', async () => {
    const details = (await set('::translations')).querySelectorAll('details');
    expect(details).toHaveLength(3);
    const [spanish] = details;
    expect(spanish!.querySelector('summary')!.textContent).toBe('Español: each page and edition');
    expect([...spanish!.querySelectorAll('li')].map((fact) => fact.textContent)).toEqual([
      'Translated by: machine and <b>Nok</b>',
      'Reviewed by: Ana P.',
      'English words left to translate: 611',
      'The oldest passage to update has waited since 3 November 2026',
    ]);
    expect(spanish!.querySelectorAll('b')).toHaveLength(0);
    expect([...spanish!.querySelectorAll('[scope=rowgroup]')].map((head) => head.textContent)).toEqual([
      'Second',
      'First',
    ]);
    const links = [...spanish!.querySelectorAll('th a')].map((link) => [link.getAttribute('href'), link.textContent]);
    expect(links).toEqual([
      ['/es/use/law/', 'The law'],
      ['/es/1.0/', 'The article'],
    ]);
  });

  test('names pages in the language being read, and marks titles that are still English', async () => {
    const [first, second] = (await set('::translations', 'th')).querySelectorAll('details th a');
    expect(first!.innerHTML).toBe('กฎหมาย');
    expect(second!.innerHTML).toBe('<span lang="en" dir="ltr">The article</span>');
  });

  test('is only the table of languages on paper', async () => {
    const {body} = await set('::translations');
    cleanForPrint(body as unknown as Element);
    expect(body.querySelectorAll('details, [role=meter]')).toHaveLength(0);
    expect(body.querySelectorAll('table')).toHaveLength(1);
    expect(body.textContent).toContain('1,240 of 1,315');
  });
});

test('the way into the editor stays in the language being read', async () => {
  const link = (await set('::translation-editor', 'th')).querySelector('a')!;
  expect([link.getAttribute('href'), link.textContent]).toEqual(['/th/translate/', 'Open the translation editor']);
});
