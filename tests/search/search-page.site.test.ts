import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import type {Page} from 'puppeteer';
import {launchBrowser} from '../../src/machine';
import {locales} from '../../src/site';
import {pathOf, serveBuilt} from '../site/built-site';

let site: Awaited<ReturnType<typeof serveBuilt>>;
let running: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  [site, running] = await Promise.all([serveBuilt(), launchBrowser()]);
});
afterAll(() => Promise.all([site?.close(), running?.close()]));

interface Visit {
  address: string;
  width?: number;
  script?: boolean;
  dark?: boolean;
}

/** Opens a page, and sees that it complains of nothing and asks no other site for anything. */
async function visit({address, width = 1280, script = true, dark = false}: Visit, look: (page: Page, requests: string[]) => Promise<void>): Promise<void> {
  const page = await running.browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  try {
    await page.setJavaScriptEnabled(script);
    await page.setViewport({width, height: 900});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'}]);
    await page.goto(site.origin + address, {waitUntil: 'load'});
    await look(page, requests);
    expect(complaints).toEqual([]);
    requests.forEach((request) => expect(new URL(request).origin).toBe(site.origin));
  } finally {
    await page.close();
  }
}

/** Waits until the page says how many results there are, and tells the links of the results. */
async function results(page: Page): Promise<string[]> {
  await page.waitForFunction(() => /\d/.test(document.getElementById('sr-status')!.textContent!));
  return page.$$eval('#sr-results a', (links) => links.map((link) => link.getAttribute('href')!));
}

const examples: Record<string, {query: string; found: string}> = {
  en: {query: 'kratom withdrawel', found: '/use/dependence-and-withdrawal/'},
  es: {query: 'abstinensia', found: '/es/use/dependence-and-withdrawal/'},
  ar: {query: 'والسلالات', found: '/ar/use/strains/'},
  th: {query: 'อาการถอนกระทอม', found: '/th/use/dependence-and-withdrawal/'},
};
const codes = locales.map(({code}) => code).filter((code) => code in examples);

describe('the search page', () => {
  it.each(codes)('finds as one types, among the first three, marks the words and says how many (%s)', async (code) => {
    const {query, found} = examples[code]!;
    await visit({address: `${pathOf(code)}search/`}, async (page, requests) => {
      await page.type('#sr-query', query);
      // Results come while one types, so wait for those of the whole query.
      await page.waitForFunction((typed) => new URLSearchParams(location.hash.slice(1)).get('q') === typed, {}, query);
      expect((await results(page)).slice(0, 3)).toContain(found);
      expect((await page.$$('#sr-results mark')).length).toBeGreaterThan(0);
      expect(await page.evaluate(() => location.search + new URLSearchParams(location.hash.slice(1)).get('q'))).toBe(query);
      const sent = requests.map((request) => decodeURIComponent(request)).filter((request) => request.includes(query.slice(0, 5)));
      expect(sent).toEqual([]);
    });
  });

  it.each(codes)('fits a phone, before and after a search (%s)', async (code) => {
    await visit({address: `${pathOf(code)}search/#q=${encodeURIComponent(examples[code]!.query)}`, width: 360}, async (page) => {
      await results(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  });

  it('shows verdict, certainty, section and edition', async () => {
    await visit({address: '/search/#q=A35'}, async (page) => {
      await results(page);
      const text = await page.$eval('#sr-results > li', (item) => (item as HTMLElement).innerText);
      expect(text).toMatch(/Reference · 2\.0/);
      expect(text).toMatch(/Verdict: \w+.* · Certainty: \w+/);
    });
  });

  it('keeps to one edition and remembers it in the address', async () => {
    await visit({address: '/search/#q=mood'}, async (page) => {
      await results(page);
      await page.click('[name="edition"][value="1.0"]');
      await page.waitForFunction(() => location.hash.includes('edition=1.0'));
      const links = await results(page);
      expect(links.length).toBeGreaterThan(0);
      links.forEach((link) => expect(link).toMatch(/^\/1\.0\//));
    });
  });

  it('is moved through by keyboard', async () => {
    await visit({address: '/search/#q=withdrawal'}, async (page) => {
      const links = await results(page);
      const focus = () => page.evaluate(() => document.activeElement!.id || document.activeElement!.getAttribute('href'));
      await page.keyboard.press('/');
      expect(await focus()).toBe('sr-query');
      expect(await page.$eval('#sr-query', (field) => (field as HTMLInputElement).value)).toBe('withdrawal');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement!.id === 'sr-title');
      await page.keyboard.press('ArrowDown');
      expect(await focus()).toBe(links[0]);
      await page.keyboard.press('ArrowDown');
      expect(await focus()).toBe(links[1]);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Escape');
      expect(await focus()).toBe('sr-query');
      await page.keyboard.press('ArrowDown');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(new URL(page.url()).pathname).toBe('/use/dependence-and-withdrawal/');
    });
  });

  it('lets the key / be switched off, and remembers it', async () => {
    await visit({address: '/search/#q=withdrawal'}, async (page) => {
      await page.evaluate(() => document.getElementById('sr-slash')!.click());
      await page.reload();
      await results(page);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement!.id)).not.toBe('sr-query');
      await page.evaluate(() => localStorage.removeItem('kratom-and-mood.search-key'));
    });
  });

  it('offers other words when it finds nothing, and always the list of all pages', async () => {
    await visit({address: '/search/#q=deprxxxion'}, async (page) => {
      await page.waitForSelector('#sr-suggest a');
      await page.click('#sr-suggest a');
      await page.waitForSelector('#sr-results a');
      expect((await page.$$('.sr-all a')).length).toBeGreaterThan(10);
    });
  });

  it('shows the way to help when someone may be in danger', async () => {
    await visit({address: '/search/#q=suicide'}, async (page) => {
      await results(page);
      expect(await page.$eval('#sr-urgent', (notice) => (notice as HTMLElement).offsetHeight)).toBeGreaterThan(20);
    });
  });

  it('is reached from the head of a page, with the query and without sending it', async () => {
    await visit({address: '/th/use/dosage/'}, async (page, requests) => {
      await page.type('.site-header [name="q"]', 'แมงดา');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(await results(page)).toContain('/th/use/strains/');
      expect(requests.filter((request) => new URL(request).search !== '')).toEqual([]);
    });
  });

  it('leads to every page without script, from a form that asks only this site', async () => {
    await visit({address: '/ar/search/?q=x', script: false, width: 360}, async (page) => {
      expect((await page.$$('.sr-all a')).length).toBeGreaterThan(10);
      expect(await page.$eval('main', (main) => (main as HTMLElement).innerText)).toContain('البرمجة النصية');
      expect(await page.$eval('#sr-form', (form) => (form as HTMLFormElement).action)).toBe(`${site.origin}/ar/search/`);
    });
  });
});

describe('accessibility of the search page', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  it.each(codes.flatMap((code) => [false, true].map((dark) => [code, dark ? 'dark' : 'light'])))('axe finds no fault (%s, %s)', async (code, theme) => {
    const address = `${pathOf(code!)}search/#q=${encodeURIComponent(examples[code!]!.query)}`;
    for (const width of [360, 1280]) {
      await visit({address, width, dark: theme === 'dark'}, async (page) => {
        await results(page);
        await page.evaluate(axe);
        const faults = await page.evaluate(async () => {
          type Run = (where: string, options: object) => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
          const {run} = (window as unknown as {axe: {run: Run}}).axe;
          const whole = await run('html', {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
          const own = await run('main', {runOnly: ['wcag2aaa']});
          return [...whole.violations, ...own.violations].map(({id, nodes}) => `${id}: ${nodes[0]!.html.slice(0, 160)}`);
        });
        expect(faults).toEqual([]);
      });
    }
  });
});
