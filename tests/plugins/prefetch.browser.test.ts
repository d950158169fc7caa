import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from '@jest/globals';
import type {BrowserContext, Page} from 'puppeteer';
import {launchBrowser} from '../../src/machine';
import {compileBrowserScript} from '../../src/plugins/browser-script';
import {hashSource} from '../../src/release/headers-inline';
import {contentPolicy} from '../../src/release/headers';

const script = compileBrowserScript(process.cwd());
const policy = contentPolicy({scripts: [hashSource(script)], styles: []}, false);
const html = (path: string) =>
  `<!doctype html><html lang="en"><head><title>${path}</title></head><body><main><h1>${path}</h1>` +
  `<a id="next" href="/next/">Next</a> <a id="other" href="/other/">Other</a> <a id="book" href="/book.pdf" download>Book</a></main><script>${script}</script></body></html>`;

let server: Server;
let running: Awaited<ReturnType<typeof launchBrowser>>;
let context: BrowserContext;
let page: Page;
let origin = '';
/** The paths that were asked for. */
let asked: string[] = [];
let faults: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url !== '/favicon.ico') {
      asked.push(request.url!);
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'public, max-age=300, must-revalidate',
    });
    response.end(html(request.url!));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  running = await launchBrowser();
});
afterAll(async () => {
  await running?.close();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(async () => {
  // A cache of its own for each test.
  context = await running.browser.createBrowserContext();
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  asked = [];
  faults = [];
});
afterEach(() => context.close());

const open = async () => {
  await page.goto(`${origin}/`);
  asked = [];
};
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const askedFor = async (path: string) => {
  for (let tries = 0; tries < 40 && !asked.includes(path); tries += 1) {
    await wait(100);
  }
  return asked.filter((other) => other === path);
};
const middleOf = (selector: string) =>
  page.$eval(selector, (element): [number, number] => {
    const {x, y, width, height} = element.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  });

describe('the next page', () => {
  test('is fetched when the pointer rests on its link, within the content policy, and not again when it is opened', async () => {
    await open();
    await page.hover('#next');
    expect(await askedFor('/next/')).toHaveLength(1);
    await Promise.all([page.waitForNavigation(), page.click('#next')]);
    expect(await page.title()).toBe('/next/');
    expect(await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).transferSize)).toBe(0);
    expect(asked).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('is fetched when its link gets the focus of the keyboard or a finger touches it', async () => {
    await open();
    await page.focus('#next');
    expect(await askedFor('/next/')).toHaveLength(1);
    await open();
    await page.touchscreen.touchStart(...(await middleOf('#other')));
    expect(await askedFor('/other/')).toHaveLength(1);
  });

  test('is not fetched for a reader who saves data', async () => {
    await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'connection', {value: {saveData: true}}));
    await open();
    await page.hover('#next');
    await wait(1000);
    expect(asked).toEqual([]);
  });

  test('is not fetched for a reader whose browser asks for less data', async () => {
    await page.evaluateOnNewDocument(() => {
      const original = window.matchMedia.bind(window);
      // Browsers that do not know the question answer no.
      window.matchMedia = (query) => (query.includes('reduced-data') ? ({matches: true} as MediaQueryList) : original(query));
    });
    await open();
    await page.hover('#next');
    await wait(1000);
    expect(asked).toEqual([]);
  });

  test('does not include books', async () => {
    await open();
    await page.hover('#book');
    await wait(1000);
    expect(asked).toEqual([]);
  });
});
