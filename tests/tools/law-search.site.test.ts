import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import {brotliCompressSync} from 'node:zlib';
import type {Page} from 'puppeteer';
import {loadEvidence} from '../../src/evidence';
import {locales} from '../../src/site';
import {htmlOf, pageAt, pathOf} from '../site/built-site';
import {faultsOf, openSite, shown, statusOf, tooWide} from './tool-page';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const {law} = loadEvidence(process.cwd());
const table = (code: string) => `${pathOf(code)}reference/law-table/`;
const codes = locales.map(({code}) => code);

async function search(page: Page, typed: string): Promise<string[]> {
  await page.$eval('#law-place', (field) => ((field as HTMLInputElement).value = ''));
  await page.focus('#law-place');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.law-table tbody tr[hidden]') !== null);
  await new Promise((resolve) => setTimeout(resolve, 250));
  return shown(page, '.law-table tbody tr');
}

describe('the search in the table of laws', () => {
  it.each([
    ['UK', 'law-gb'],
    ['USA', 'law-us'],
    ['czech republic', 'law-cz'],
    ['Burma', 'law-mm'],
    ['Tejas', 'law-us-tx'],
    ['TX', 'law-us-tx'],
    ['España', 'law-es'],
    ['ประเทศไทย', 'law-th'],
    ['تايلاند', 'law-th'],
    ['Tailandia', 'law-th'],
    ['Germny', 'law-de'],
  ])('finds %s', async (typed, id) => {
    await site.visit({address: table('en')}, async (page) => {
      const found = await search(page, typed);
      expect(found).toContain(id);
      expect(found.length).toBeLessThan(6);
      expect(await statusOf(page)).toContain(`${found.length} of ${law.length}`);
    });
  });

  it.each(codes)('shows one status at a time (%s)', async (code) => {
    await site.visit({address: table(code)}, async (page) => {
      await page.select('#law-status', 'age-limited');
      const wanted = law.filter(({status}) => status === 'age-limited');
      await page.waitForFunction((count) => document.querySelectorAll('.law-table tbody tr:not([hidden])').length === count, {}, wanted.length);
      expect(new Set(await shown(page, '.law-table tbody tr'))).toEqual(new Set(wanted.map((row) => `law-${row.code.toLowerCase()}`)));
    });
  });

  it('says that a place without a row is not thereby free', async () => {
    await site.visit({address: table('en')}, async (page) => {
      expect(await search(page, 'Atlantis')).toEqual([]);
      expect(await statusOf(page)).toContain('does not mean that kratom is allowed');
    });
  });

  it('shows the place that a link on the map names', async () => {
    await site.visit({address: `${table('en')}?place=Japan#law-th`}, async (page) => {
      await page.waitForFunction(() => (document.getElementById('law-th') as HTMLElement).offsetParent !== null);
      expect(await shown(page, '.law-table tbody tr')).toContain('law-th');
    });
  });

  it('is not there without a script; the table is whole', async () => {
    await site.visit({address: table('en'), script: false}, async (page) => {
      expect(await page.$$eval('.law-table tbody tr', (rows) => rows.length)).toBe(law.length);
      expect(await page.$eval('.tool-form', (form) => getComputedStyle(form).display)).toBe('none');
    });
  });

  it.each(codes)('has no fault that axe knows, and fits a phone (%s)', async (code) => {
    for (const [width, dark] of [[360, true], [1280, false]] as const) {
      await site.visit({address: `${table(code)}?place=th`, width, dark}, async (page) => {
        expect(await faultsOf(page)).toEqual([]);
        expect(await tooWide(page)).toBe(0);
      });
    }
  });
});

describe('the maps of the law', () => {
  const map = (code: string) => `${pathOf(code)}use/law/`;

  it.each(codes)('lead from each place to a row that exists (%s)', (code) => {
    const links = [...pageAt(map(code)).querySelectorAll('.law-map svg a')].map((link) => link.getAttribute('href')!);
    const rows = pageAt(table(code));
    expect(links.length).toBeGreaterThan(law.length);
    links.forEach((href) => {
      const [address, id] = href.split('#');
      expect([href, address, rows.getElementById(id!)?.tagName]).toEqual([href, table(code), 'TR']);
    });
  });

  it.each(codes)('are not mirrored, have no fault that axe knows and fit a phone (%s)', async (code) => {
    for (const [width, dark] of [[360, true], [1280, false]] as const) {
      await site.visit({address: map(code), width, dark}, async (page) => {
        const [japan, brazil] = await page.$$eval('.map-world a', (places) =>
          ['#law-jp', '#law-br'].map((end) => places.find((place) => place.getAttribute('href')!.endsWith(end))!.getBoundingClientRect().left),
        );
        expect(japan).toBeGreaterThan(brazil!);
        expect(await faultsOf(page)).toEqual([]);
        expect(await tooWide(page)).toBe(0);
      });
    }
  });

  it.each(codes)('keep their page light (%s)', (code) => {
    expect(brotliCompressSync(htmlOf(map(code))).length).toBeLessThan(31_000);
  });
});
