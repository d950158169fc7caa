import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {expect} from '@jest/globals';
import type {Page} from 'puppeteer';
import {launchBrowser} from '../../src/machine';
import {serveBuilt} from '../site/built-site';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Visit {
  address: string;
  width?: number;
  dark?: boolean;
  script?: boolean;
}

/** The built site in a browser, for the tests of the tools. */
export async function openSite() {
  const [site, running] = await Promise.all([serveBuilt(), launchBrowser()]);
  return {
    origin: site.origin,
    /** Opens a page, and sees that it complains of nothing and asks no other site for anything. */
    async visit({address, width = 1280, dark = false, script = true}: Visit, look: (page: Page, requests: string[]) => Promise<void>): Promise<void> {
      const context = await running.browser.createBrowserContext();
      const page = await context.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
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
        await context.close();
      }
    },
    close: () => Promise.all([site.close(), running.close()]),
  };
}

/** What axe finds in the text of the page: WCAG 2.2 A and AA, its best practices, contrast at level AAA. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Run = (where: string, options: object) => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
    const {run} = (window as unknown as {axe: {run: Run}}).axe;
    const {violations} = await run('html', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}},
    });
    return violations.map(({id, nodes}) => `${id} (${nodes.length}): ${nodes[0]!.html.slice(0, 200)}`);
  });
}

/** What sticks out of a narrow page. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The ids of what a list shows. */
export const shown = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (rows) => rows.filter((row) => (row as HTMLElement).offsetParent !== null).map(({id}) => id));

export const statusOf = (page: Page): Promise<string> => page.$eval('.tool-status', ({textContent}) => textContent!.trim());
