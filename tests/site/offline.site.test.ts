import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import type {BrowserContext, Page} from 'puppeteer';
import {launchBrowser} from '../../src/machine';
import {locales} from '../../src/site';
import {allRoutes, builtFolder, pageAt, pathOf, serveBuilt} from './built-site';

let site: Awaited<ReturnType<typeof serveBuilt>>;
let running: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  [site, running] = await Promise.all([serveBuilt(), launchBrowser()]);
});
afterAll(() => Promise.all([site?.close(), running?.close()]));

const codes = locales.map(({code}) => code);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A reader with an empty browser; what the console says is a fault. */
async function reader(look: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await running.browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({width: 360, height: 800});
  try {
    await look(page, context);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

const untilKept = (page: Page, code: string) =>
  page.waitForFunction(
    async (locale) => {
      const names = (await caches.keys()).filter((name) => name.includes(` ${locale} `));
      const marks = await Promise.all(names.map((cacheName) => caches.match('/offline/complete', {cacheName})));
      return marks.some(Boolean);
    },
    {polling: 300, timeout: 60_000},
    code,
  );

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}}).axe.run();
    return violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html.slice(0, 160)}`);
  });
}

describe.each(codes)('without a network (%s)', (code) => {
  it('has every page of the language after one visit, its search, and a page for what is not there', async () => {
    await reader(async (page) => {
      await page.goto(`${site.origin}${pathOf(code)}use/law/`, {waitUntil: 'load'});
      await untilKept(page, code);
      await page.setOfflineMode(true);
      for (const {address} of allRoutes().filter((route) => route.locale === code)) {
        await page.goto(site.origin + address, {waitUntil: 'load'});
        expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(pageAt(address).querySelector('h1')!.textContent);
        expect(await page.$eval('.saved-copy', (place) => place.textContent)).toContain(String(new Date().getFullYear()));
      }
      await page.goto(`${site.origin}${pathOf(code)}search/#q=7-OH`, {waitUntil: 'load'});
      await page.waitForSelector('#sr-results > li');
      const other = codes.find((candidate) => candidate !== code)!;
      for (const [folder, locale] of [[pathOf(code), code], [pathOf(other), other]] as const) {
        await page.goto(`${site.origin}${folder}${locale === code ? 'no/such/page/' : 'use/law/'}`, {waitUntil: 'load'});
        expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(pageAt(`${folder}offline/missing/`).querySelector('h1')!.textContent);
        expect(await page.$eval('html', ({lang}) => lang)).toBe(locale);
      }
      expect(await faults(page)).toEqual([]);
    });
  });

  it('can be prepared for on a page of its own, with the PDF', async () => {
    await reader(async (page) => {
      await page.goto(`${site.origin}${pathOf(code)}offline/`, {waitUntil: 'load'});
      await untilKept(page, code);
      await page.reload({waitUntil: 'load'});
      await page.waitForSelector('#of-books input');
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.click('#of-books input');
      await page.click('#of-keep');
      await page.waitForSelector('#of-books input:disabled');
      const pdf = pageAt(`${pathOf(code)}offline/`).querySelector('main a[type="application/pdf"]')!.getAttribute('href')!;
      await page.setOfflineMode(true);
      expect(await page.evaluate(async (address) => (await (await fetch(address)).text()).slice(0, 5), pdf)).toBe('%PDF-');
    });
  });

  it('leads to that page from every page, and without script to the PDFs', async () => {
    for (const {address} of allRoutes().filter((route) => route.locale === code)) {
      expect([address, pageAt(address).querySelectorAll(`.site-footer a[href="${pathOf(code)}offline/"]`).length]).toEqual([address, 1]);
    }
    const page = pageAt(`${pathOf(code)}offline/`);
    expect(page.querySelector('#of-without')!.hasAttribute('hidden')).toBe(false);
    expect(page.querySelectorAll('main a[type="application/pdf"]')).toHaveLength(2);
  });

  it('is offered as an app whose icons are there', () => {
    const address = pageAt(pathOf(code)).querySelector('link[rel=manifest]')!.getAttribute('href')!;
    const manifest = JSON.parse(readFileSync(path.join(builtFolder(), address), 'utf8')) as {lang: string; icons: {src: string}[]};
    expect(manifest.lang).toBe(code);
    manifest.icons.forEach(({src}) => expect([src, existsSync(path.join(builtFolder(), src))]).toEqual([src, true]));
  });
});
