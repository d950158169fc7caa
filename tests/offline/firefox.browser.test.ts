import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from '@jest/globals';
import puppeteer, {type Page} from 'puppeteer';
import {startHost, writeSmallSite} from './small-site';

const folders = (process.env.PATH ?? '').split(path.delimiter);
const firefox = ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
const test = firefox ? it : it.skip;

/** Waits until a page says something, looking again after each change of page. */
async function until(page: Page, what: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await what().catch(() => false))) {
    if (Date.now() > end) {
      throw new Error(`Waited in vain on ${await page.evaluate(() => `${location.href} ${document.title}`)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('in Firefox', () => {
  test(`pages are shown when the host is down, and what is not there is said${firefox ? '' : ' (skipped: no Firefox here)'}`, async () => {
    const basePath = '/x/';
    const site = await writeSmallSite({version: 'A', basePath});
    const host = await startHost({folder: site.folder, basePath});
    const browser = await puppeteer.launch({browser: 'firefox', executablePath: firefox, headless: true});
    try {
      const page = await browser.newPage();
      await page.goto(host.address('law/'), {waitUntil: 'load'});
      await until(page, () => page.evaluate(async () => Boolean(await caches.match('/x/offline/complete')) && Boolean(navigator.serviceWorker.controller)));
      await host.stop();
      for (const [inside, expected] of [['help/', 'help'], ['', 'home A'], ['ar/law/', 'missing ar']] as const) {
        await page.evaluate((address) => void (location.href = address), host.address(inside)).catch(() => undefined);
        await until(page, async () => (await page.$eval('main', (main) => main.textContent!.trim())) === expected);
        expect(new URL(page.url()).pathname).toBe(basePath + inside);
      }
      await host.start();
      await page.goto(host.address('law/'), {waitUntil: 'load'});
      expect(await page.$eval('.saved-copy', (place) => place.textContent)).toBe('');
    } finally {
      await browser.close();
      await host.stop();
      site.remove();
    }
  }, 120_000);
});
