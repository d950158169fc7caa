import {readFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {createRequire} from 'node:module';
import type {Page} from 'puppeteer';
import {launchBrowser} from '../../src/machine';
import {compileBrowserScript} from '../../src/plugins/browser-script';
import {optionsFor, setPage} from './set-page';
import {makeSmallSite, term} from './small-site';

const markdown =
  'Seen in cells [@kruegel2016; @agency2025], with [withdrawal](term:withdrawal) and once more [withdrawal](term:withdrawal).\n\n' +
  'A line.\n\n'.repeat(60);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
let running: Awaited<ReturnType<typeof launchBrowser>>;
let page: Page;

/** The page with the site's styles and the script, as it is built. */
async function open({locale = 'en', direction = 'ltr', width = 360} = {}): Promise<void> {
  const site = makeSmallSite({glossary: [term]});
  const {html} = await setPage(site, markdown, optionsFor(site, locale));
  const style = readFileSync('src/css/site.css', 'utf8');
  const script = compileBrowserScript(process.cwd(), 'popover');
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.setViewport({width, height: 640});
  await page.setContent(
    `<!doctype html><html lang="${locale}" dir="${direction}"><head><title>Page</title><style>${style}</style></head>` +
      `<body><main><h1>Page</h1>${html}</main><script>${script}</script></body></html>`,
  );
}
const tip = () => page.$eval('.popover', (box) => (box as HTMLElement).innerText).catch(() => null);
const waitForTip = () => page.waitForSelector('.popover');

beforeAll(async () => {
  running = await launchBrowser();
  page = await running.browser.newPage();
});
afterAll(() => running?.close());

describe('what a mark stands for', () => {
  test('shows on hover, stays while the pointer is on it, and goes with the pointer', async () => {
    await open({width: 1000});
    await page.hover('[data-cite="kruegel2016"]');
    await waitForTip();
    expect(await tip()).toMatch(/^Kruegel AB.*Laboratory study, n = 1,200$/s);
    await page.hover('.popover');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    expect(await tip()).not.toBeNull();
    await page.mouse.move(900, 600);
    await page.waitForSelector('.popover', {hidden: true});
  });

  test('shows on focus by the keyboard, describes the mark, and Escape closes it without losing the focus', async () => {
    await open();
    await page.keyboard.press('Tab');
    expect(await tip()).toMatch(/^Kruegel/);
    const described = await page.evaluate(() => {
      const id = document.activeElement!.getAttribute('aria-describedby');
      return [document.activeElement!.className, document.getElementById(id!)!.getAttribute('role')];
    });
    expect(described).toEqual(['cite', 'tooltip']);
    await page.keyboard.press('Escape');
    expect(await tip()).toBeNull();
    expect(await page.evaluate(() => [document.activeElement!.className, document.querySelector('[aria-describedby]')])).toEqual(['cite', null]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await tip()).toMatch(/^Withdrawal\s+What a body feels/);
  });

  test('moves with the focus and is gone when the focus is elsewhere', async () => {
    await open();
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Tab');
    }
    expect(await page.$$eval('.popover', (boxes) => boxes.length)).toBe(0);
  });

  test('shows on the first tap; the second tap follows the link, and a tap elsewhere closes it', async () => {
    await open();
    const [, again] = await page.$$('[data-term]');
    await again!.tap();
    expect(await tip()).toMatch(/^Withdrawal/);
    await page.touchscreen.tap(20, 600);
    expect(await tip()).toBeNull();
    await page.tap('[data-cite="agency2025"]');
    expect(await page.evaluate(() => location.hash)).toBe('');
    await page.tap('[data-cite="agency2025"]');
    expect(await page.evaluate(() => location.hash)).toBe('#ref-agency2025');
    expect(await tip()).toBeNull();
  });

  test('a click with the mouse follows the link as ever', async () => {
    await open({width: 1000});
    await page.click('[data-cite="agency2025"]');
    expect(await page.evaluate(() => location.hash)).toBe('#ref-agency2025');
  });

  test.each([
    ['en', 'ltr', 320],
    ['ar', 'rtl', 320],
    ['en', 'ltr', 360],
    ['ar', 'rtl', 1200],
  ])('in %s (%s) on %i pixels it stays within the page and beside its mark', async (locale, direction, width) => {
    await open({locale, direction, width});
    for (const selector of ['[data-cite="kruegel2016"]', '[data-cite="agency2025"]', '[data-term]']) {
      await page.tap(selector);
      await waitForTip();
      const found = await page.evaluate((mark) => {
        const [at] = document.querySelector(mark)!.getClientRects();
        const box = document.querySelector('.popover')!.getBoundingClientRect();
        return {
          left: box.left,
          right: box.right,
          gap: Math.min(Math.abs(box.top - at!.bottom), Math.abs(at!.top - box.bottom)),
          overlaps: box.top < at!.bottom && at!.top < box.bottom,
          wide: document.documentElement.scrollWidth,
        };
      }, selector);
      expect(found.left).toBeGreaterThanOrEqual(0);
      expect(found.right).toBeLessThanOrEqual(width);
      expect(found.wide).toBeLessThanOrEqual(width);
      expect(found.overlaps).toBe(false);
      expect(found.gap).toBeLessThan(10);
    }
  });

  test('keeps a reference in its own language and direction, and has no fault that axe finds', async () => {
    await open({locale: 'ar', direction: 'rtl'});
    await page.tap('[data-cite="kruegel2016"]');
    expect(await page.$eval('.popover bdi', (text) => [text.getAttribute('lang'), text.getAttribute('dir')])).toEqual(['en', 'ltr']);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const {axe: checker} = window as unknown as {axe: {run(options: object): Promise<{violations: {id: string}[]}>}};
      const result = await checker.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']});
      return result.violations.map(({id}) => id);
    });
    expect(violations).toEqual([]);
  });

  test('without script the marks are plain links to where it stands', async () => {
    const bare = await running.browser.newPage();
    await bare.setJavaScriptEnabled(false);
    const site = makeSmallSite({glossary: [term]});
    const {html} = await setPage(site, markdown);
    await bare.setContent(html);
    expect(await bare.$$eval('[data-cite], [data-term]', (links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '#ref-kruegel2016',
      '#ref-agency2025',
      '/reference/glossary/#withdrawal',
      '/reference/glossary/#withdrawal',
    ]);
    await bare.close();
  });
});
