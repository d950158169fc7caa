import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from '@jest/globals';
import type {BrowserContext, Page} from 'puppeteer';
import {launchBrowser} from '../../src/machine';
import {startHost, writeSmallSite} from './small-site';

const basePath = '/x/';
let running: Awaited<ReturnType<typeof launchBrowser>>;
let first: Awaited<ReturnType<typeof writeSmallSite>>;
let second: typeof first;
let ended: typeof first;
beforeAll(async () => {
  running = await launchBrowser();
  first = await writeSmallSite({version: 'A', basePath});
  second = await writeSmallSite({version: 'B', basePath});
  ended = await writeSmallSite({version: 'C', basePath, isOn: false});
});
afterAll(async () => {
  await running?.close();
  [first, second, ended].forEach((site) => site?.remove());
});

let host: Awaited<ReturnType<typeof startHost>>;
let context: BrowserContext;
let page: Page;
const foreign: string[] = [];
const open = async () => {
  const opened = await context.newPage();
  opened.on('request', (request) => {
    if (!request.url().startsWith(host.address('').slice(0, -basePath.length)) && !request.url().startsWith('data:')) {
      foreign.push(request.url());
    }
  });
  return opened;
};
beforeEach(async () => {
  host = await startHost({folder: first.folder, basePath});
  context = await running.browser.createBrowserContext();
  page = await open();
});
afterEach(async () => {
  await context.close();
  await host.stop();
  expect(foreign).toEqual([]);
});

const go = (inside: string) => page.goto(host.address(inside), {waitUntil: 'load'});
const text = () => page.$eval('main', (main) => main.textContent!.trim().slice(0, 40));
const note = () => page.$eval('.saved-copy', (place) => place.textContent);
const keys = () => page.evaluate(async () => {
  const names = (await caches.keys()).filter((name) => !name.endsWith('wishes'));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name.replace(/^.*\/x\/ /, ''), (await (await caches.open(name)).keys()).map(({url}) => new URL(url).pathname.slice(3))])));
});
async function until(what: () => Promise<boolean>, limitMs = 20_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await what().catch(() => false))) {
    if (Date.now() > end) {
      throw new Error(`Waited in vain; the caches hold ${JSON.stringify(await keys())}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
const holds = (locale: string, file: string) => async () => Object.entries(await keys()).some(([name, files]) => name.startsWith(`${locale} `) && (files as string[]).includes(file));
const isKept = (locale: string) => until(holds(locale, 'offline/complete'));

describe.each([
  ['the browser has no network', (): Promise<void> => page.setOfflineMode(true)],
  ['the host is down', (): Promise<void> => host.stop()],
])('when %s', (_why, cut) => {
  it('shows pages of the visited language, visited or not, with the date of the copy', async () => {
    await go('law/');
    expect(await note()).toBe('');
    await isKept('en');
    await cut();
    for (const [inside, expected] of [['law/', 'law A'], ['help/', 'help'], ['', 'home A'], ['help', 'help'], ['law/?from=a#b', 'law A']] as const) {
      await go(inside);
      expect(await text()).toBe(expected);
      expect(await note()).toMatch(/^Saved \d+\s\w+\s\d{4}\.$/);
    }
  });

  it('has the index of search and what pages load', async () => {
    await go('');
    await isKept('en');
    await cut();
    await go('law/');
    expect(await page.evaluate(() => document.body.dataset.widget)).toBe('A');
    expect(await page.evaluate(async () => (await fetch('/x/search/index.json')).json())).toEqual({version: 'A'});
  });

  it('says in the language of the address that a page is not there', async () => {
    await go('');
    await isKept('en');
    await cut();
    await go('ar/law/');
    expect(await text()).toBe('missing ar');
    expect(await page.$eval('html', ({lang, dir}) => [lang, dir])).toEqual(['ar', 'rtl']);
    await go('no/such/page/');
    expect(await text()).toBe('missing en');
  });
});

describe('the network', () => {
  it('comes first: a page is the newest even when a copy is there', async () => {
    await go('law/');
    await isKept('en');
    host.publish(second.folder);
    await go('law/');
    expect([await text(), await note()]).toEqual(['law B', '']);
  });

  it('is waited for three seconds, then the copy is shown', async () => {
    await go('law/');
    await isKept('en');
    host.slow(8000);
    const began = Date.now();
    await go('law/');
    expect(Date.now() - began).toBeGreaterThan(2500);
    expect(Date.now() - began).toBeLessThan(6000);
    expect(await note()).toMatch(/^Saved/);
  });

  it('is told of while it comes and goes', async () => {
    await go('law/');
    await isKept('en');
    await page.setOfflineMode(true);
    await until(async () => /^Saved/.test((await note())!));
    await page.setOfflineMode(false);
    await until(async () => (await note()) === '');
    // A browser may let the worker reach a host that only the page is cut from, so the host itself goes.
    await host.stop();
    await go('help/');
    await until(async () => /^Saved/.test((await note())!));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await until(async () => (await note()) === 'Back');
    expect(await page.$eval('.saved-copy a', (link) => link.getAttribute('href'))).toBe('/x/help/');
  });

  it('is not used for more than the page when the reader saves data', async () => {
    await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'connection', {value: {saveData: true}}));
    await go('law/');
    await until(holds('en', 'law/'));
    await go('help/');
    await until(holds('en', 'help/'));
    expect(Object.values(await keys()).flat()).not.toContain('offline/complete');
    expect(host.asked).not.toContain('/x/search/index.json');
  });
});

describe('keep offline', () => {
  it('stores a language with its PDF, tells how far it is, and removes it for good', async () => {
    await go('ar/offline/');
    await isKept('ar');
    await page.reload();
    await page.waitForFunction(() => /as of \d/.test(document.getElementById('of-status')!.textContent!));
    expect(Object.values(await keys()).flat()).not.toContain('downloads/ar.pdf');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, {seen});
      new MutationObserver(() => seen.push(document.getElementById('of-status')!.textContent!)).observe(document.getElementById('of-status')!, {childList: true});
    });
    await page.click('#of-books input');
    await page.click('#of-keep');
    await page.waitForFunction(() => /With the PDF of edition 2\.0/.test(document.getElementById('of-status')!.textContent!));
    expect(await page.evaluate(() => (window as unknown as {seen: string[]}).seen.some((line) => /Keeping the copy: \d+ of \d+ files/.test(line)))).toBe(true);
    await page.setOfflineMode(true);
    expect(await page.evaluate(async () => (await fetch('/x/downloads/ar.pdf')).text())).toContain('%PDF-1.7 A');
    await page.setOfflineMode(false);
    expect(await page.$eval('#of-keep', (button) => (button as HTMLButtonElement).hidden)).toBe(true);
    await page.click('#of-remove');
    await page.waitForFunction(() => /was removed/.test(document.getElementById('of-status')!.textContent!));
    await go('ar/law/');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(Object.keys(await keys()).filter((name) => name.startsWith('ar '))).toEqual([]);
    await page.setOfflineMode(true);
    await go('ar/law/');
    expect(await text()).toBe('missing ar');
    await page.setOfflineMode(false);
    await go('ar/offline/');
    await page.waitForFunction(() => /No complete copy/.test(document.getElementById('of-status')!.textContent!));
    await page.click('#of-keep');
    await page.waitForFunction(() => /as of \d/.test(document.getElementById('of-status')!.textContent!));
  });
});

describe('a new version', () => {
  it('replaces the whole copy at once, takes over what is unchanged, and removes the former', async () => {
    await go('law/');
    await isKept('en');
    const [former] = Object.keys(await keys()).filter((name) => name.startsWith('en '));
    host.publish(second.folder);
    host.asked.length = 0;
    await go('help/');
    await until(async () => !Object.keys(await keys()).includes(former!));
    await isKept('en');
    expect(host.asked).toContain('/x/law/');
    expect(host.asked).not.toContain('/x/offline/');
    await host.stop();
    for (const [inside, expected] of [['', 'home B'], ['law/', 'law B'], ['help/', 'help']] as const) {
      await go(inside);
      expect(await text()).toBe(expected);
    }
    await go('law/');
    expect(await page.evaluate(() => document.body.dataset.widget)).toBe('B');
    expect(await page.evaluate(async () => (await fetch('/x/search/index.json')).json())).toEqual({version: 'B'});
  });

  it('leaves the former copy whole when it cannot be fetched in full', async () => {
    await go('law/');
    await isKept('en');
    // A host in the middle of being changed: the new worker and list beside pages of the former version.
    const half = await writeSmallSite({version: 'B', basePath});
    const {copyFileSync} = await import('node:fs');
    copyFileSync(`${first.folder}/law/index.html`, `${half.folder}/law/index.html`);
    host.publish(half.folder);
    await go('help/');
    await until(async () => host.asked.filter((address) => address === '/x/law/').length >= 3);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    await host.stop();
    for (const [inside, expected] of [['', 'home A'], ['law/', 'law A']] as const) {
      await go(inside);
      expect(await text()).toBe(expected);
    }
    half.remove();
  });

  it('without copies removes all of them and the worker', async () => {
    await go('law/');
    await isKept('en');
    host.publish(ended.folder);
    await go('help/');
    await until(async () => page.evaluate(async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0));
    await go('law/');
    expect(await text()).toBe('law C');
  });
});
