import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import type {Page} from 'puppeteer';
import {loadEvidence} from '../../src/evidence';
import {locales} from '../../src/site';
import {pathOf} from '../site/built-site';
import {faultsOf, openSite, shown, statusOf, tooWide} from './tool-page';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const {interactions, medicines} = loadEvidence(process.cwd());
const checker = (code: string) => `${pathOf(code)}reference/interaction-checker/`;
const codes = locales.map(({code}) => code);
const rowsOf = (...names: string[]) => {
  const ids = new Set(['ix-any-medicine', ...medicines.filter(({name}) => names.includes(name)).flatMap(({rows}) => rows)]);
  const order = ['major', 'moderate', 'minor', 'unknown'];
  return interactions
    .filter(({id}) => ids.has(id))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({id}) => id);
};
const options = (page: Page) => page.$$eval('#checker-options [role=option]', (items) => items.map(({textContent}) => textContent!));
const chips = (page: Page) => page.$$eval('.checker-chosen li bdi', (items) => items.map(({textContent}) => textContent!));

async function choose(page: Page, typed: string): Promise<void> {
  await page.focus('#checker-name');
  await page.keyboard.type(typed);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

describe('the interaction checker', () => {
  it.each(codes)('shows the rows of what was chosen by keyboard, the gravest first (%s)', async (code) => {
    await site.visit({address: checker(code)}, async (page) => {
      expect(await shown(page, '.interaction-row')).toHaveLength(interactions.length);
      await choose(page, 'Zolofft');
      await choose(page, 'valium');
      expect(await chips(page)).toHaveLength(2);
      expect(await shown(page, '.interaction-row')).toEqual(rowsOf('sertraline', 'diazepam'));
      expect(await statusOf(page)).toMatch(new RegExp(`\\b${rowsOf('sertraline', 'diazepam').length}\\b.*${interactions.length}`));
      expect(await page.$$eval('.checker-because', (notes) => notes.length)).toBeGreaterThan(1);
    });
  });

  it('is a combobox as the authoring practices have it', async () => {
    await site.visit({address: checker('en')}, async (page) => {
      const attribute = (name: string) => page.$eval('#checker-name', (field, wanted) => field.getAttribute(wanted), name);
      expect([await attribute('role'), await attribute('aria-expanded'), await attribute('aria-controls')]).toEqual(['combobox', 'false', 'checker-options']);
      await page.focus('#checker-name');
      await page.keyboard.type('citalopram');
      expect(await options(page)).toEqual(['citalopramCelexaCipramil', 'escitalopramLexaproCipralex']);
      expect(await attribute('aria-expanded')).toBe('true');
      expect(await attribute('aria-activedescendant')).toBeNull();
      await page.keyboard.press('ArrowUp');
      expect(await attribute('aria-activedescendant')).toBe('checker-options-1');
      await page.keyboard.press('ArrowDown');
      expect(await attribute('aria-activedescendant')).toBe('checker-options-0');
      await page.keyboard.press('Escape');
      expect([await attribute('aria-expanded'), await page.$eval('#checker-name', (field) => (field as HTMLInputElement).value)]).toEqual(['false', 'citalopram']);
      await page.keyboard.press('Escape');
      expect(await page.$eval('#checker-name', (field) => (field as HTMLInputElement).value)).toBe('');
      const snapshot = await page.accessibility.snapshot({root: (await page.$('#checker-name'))!});
      expect(snapshot).toMatchObject({role: 'combobox', name: 'A medicine you take'});
    });
  });

  it('takes one or all out again and keeps the focus where the reader is', async () => {
    await site.visit({address: checker('en')}, async (page) => {
      await choose(page, 'sertraline');
      await choose(page, 'warfarin');
      const names = await page.$$eval('.checker-chosen button', (buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent));
      expect(names).toEqual(['Remove sertraline', 'Remove warfarin', 'Remove all']);
      await page.focus('.checker-chosen li button');
      await page.keyboard.press('Enter');
      expect(await chips(page)).toEqual(['warfarin']);
      expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe('Remove warfarin');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement!.id)).toBe('checker-name');
      expect(await shown(page, '.interaction-row')).toHaveLength(interactions.length);
    });
  });

  it('says that a medicine without a row is not thereby safe', async () => {
    await site.visit({address: checker('en')}, async (page) => {
      await page.focus('#checker-name');
      await page.keyboard.type('ibuprofen');
      expect(await options(page)).toEqual([expect.stringContaining('is not in our list')]);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      expect(await shown(page, '.interaction-row')).toEqual(['ix-any-medicine']);
      expect(await statusOf(page)).toMatch(/no entry by name for: .ibuprofen.\. That does not mean that it is safe/);
    });
  });

  it('sends, stores and addresses nothing of what is typed and chosen', async () => {
    await site.visit({address: checker('en')}, async (page, requests) => {
      const before = page.url();
      await page.waitForNetworkIdle();
      const asked = requests.length;
      await choose(page, 'sertraline');
      await page.focus('#checker-name');
      await page.keyboard.type('lithium');
      await page.keyboard.press('Enter');
      expect(await chips(page)).toEqual(['sertraline', 'lithium']);
      expect(page.url()).toBe(before);
      expect(requests.slice(asked)).toEqual([]);
      const kept = await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state]));
      expect(kept).not.toMatch(/sertraline|lithium/);
    });
  });

  it('has every row and every name, and no form, without a script', async () => {
    await site.visit({address: checker('en'), script: false}, async (page) => {
      expect(await page.$$eval('.interaction-row', (rows) => rows.length)).toBe(interactions.length);
      expect(await page.$$eval('.medicine', (rows) => rows.length)).toBe(medicines.length);
      expect(await page.$eval('.tool-form', (form) => getComputedStyle(form).display)).toBe('none');
      expect(await page.$eval('.checker-warnings', (list) => getComputedStyle(list).display)).toBe('block');
    });
  });

  it.each(codes)('has no fault that axe knows with the list open and medicines chosen, and fits a phone (%s)', async (code) => {
    for (const [width, dark] of [[360, true], [360, false], [1280, true]] as const) {
      await site.visit({address: checker(code), width, dark}, async (page) => {
        await choose(page, 'methadone');
        await choose(page, 'an unknown medicine with a name of many letters');
        await page.keyboard.type('lam');
        expect(await faultsOf(page)).toEqual([]);
        expect(await tooWide(page)).toBe(0);
      });
    }
  });
});
