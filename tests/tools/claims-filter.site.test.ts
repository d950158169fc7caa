import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import {claimIds} from '../../src/evidence/vocabulary';
import {loadEvidence} from '../../src/evidence';
import {locales} from '../../src/site';
import {pathOf} from '../site/built-site';
import {faultsOf, openSite, shown, statusOf, tooWide} from './tool-page';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const {claims} = loadEvidence(process.cwd());
const idsWith = (fits: (claim: (typeof claims)[number]) => boolean) => claims.filter(fits).map(({id}) => id.toLowerCase());
const register = (code: string) => `${pathOf(code)}reference/claims/`;
const codes = locales.map(({code}) => code);

describe('the filter over the register of claims', () => {
  it.each(codes)('shows the claims that fit, says how many, and keeps the choice in the address (%s)', async (code) => {
    await site.visit({address: register(code)}, async (page) => {
      expect(await shown(page, '.claim-row')).toHaveLength(54);
      await page.select('#filter-verdict', 'misleading');
      await page.select('#filter-part', 'mood');
      const wanted = idsWith(({verdict, part}) => verdict === 'misleading' && part === 'mood');
      expect(await shown(page, '.claim-row')).toEqual(wanted);
      expect(await statusOf(page)).toMatch(new RegExp(`\\b${wanted.length}\\b.*54`));
      expect(new URL(page.url()).search).toBe('?part=mood&verdict=misleading');
    });
  });

  it('shows what a shared address says, with words in any spelling', async () => {
    await site.visit({address: `${register('en')}?certainty=high&text=FRANCE%20law`}, async (page) => {
      const found = await shown(page, '.claim-row');
      expect(found).toContain('a06');
      expect(found.length).toBeLessThan(10);
      expect(await page.$eval('#filter-certainty', (select) => (select as HTMLSelectElement).value)).toBe('high');
    });
  });

  it.each(['#A05', '#a05'])('shows the claim of the address %s also when it does not fit', async (hash) => {
    const other = claims.find(({id}) => id === 'A05')!.verdict === 'supported' ? 'unproven' : 'supported';
    await site.visit({address: `${register('en')}?verdict=${other}${hash}`}, async (page) => {
      expect(await shown(page, '.claim-row')).toContain('a05');
      const top = await page.$eval('#a05', (row) => row.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(-1);
      expect(top).toBeLessThan(900);
    });
  });

  it('works by keyboard alone and takes everything back', async () => {
    await site.visit({address: register('en')}, async (page) => {
      await page.focus('#filter-text');
      await page.keyboard.type('opioid');
      await page.keyboard.press('Enter');
      expect((await shown(page, '.claim-row')).length).toBeLessThan(54);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.claim-row[hidden]').length === 0);
      expect(await statusOf(page)).toBe('');
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('says so when nothing fits, and hides the headings of empty parts', async () => {
    await site.visit({address: `${register('en')}?text=zebra`}, async (page) => {
      expect(await shown(page, '.claim-row')).toEqual([]);
      expect(await statusOf(page)).toContain('No claim fits');
      expect(await page.$eval('#opening', (heading) => (heading as HTMLElement).offsetParent)).toBeNull();
    });
  });

  it('is not there without a script; the register is whole', async () => {
    await site.visit({address: `${register('en')}?verdict=unproven`, script: false}, async (page) => {
      const rows = await page.$$eval('.claim-row', (all) => all.length);
      expect(rows).toBe(claimIds.length);
      expect(await page.$eval('.tool-form', (form) => getComputedStyle(form).display)).toBe('none');
    });
  });

  it.each(codes)('has no fault that axe knows, and fits a phone (%s)', async (code) => {
    for (const [width, dark] of [[360, true], [1280, false]] as const) {
      await site.visit({address: `${register(code)}?verdict=unproven`, width, dark}, async (page) => {
        expect(await faultsOf(page)).toEqual([]);
        expect(await tooWide(page)).toBe(0);
      });
    }
  });
});

describe('a claim in the article', () => {
  it.each(codes)('says its verdict in words, and in a note what the evidence says (%s)', async (code) => {
    await site.visit({address: `${pathOf(code)}1.0/`, width: 360}, async (page) => {
      const mark = (await page.$('a.claim[data-claim="A03"]'))!;
      const verdict = await mark.evaluate((link) => link.textContent!.replace(/^A03 \S+ /, ''));
      expect(verdict.length).toBeGreaterThan(2);
      await mark.focus();
      await page.waitForSelector('.popover');
      const note = await page.$eval('.popover', ({textContent}) => textContent!);
      expect(note).toContain(verdict);
      expect(note.length).toBeGreaterThan(60);
      expect(await tooWide(page)).toBe(0);
    });
  });
});
