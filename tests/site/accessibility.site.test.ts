import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import type {Page} from 'puppeteer';
import {launchBrowser} from '../../src/machine';
import {locales} from '../../src/site';
import {builtFolder, pathOf, serveBuilt} from './built-site';

let site: Awaited<ReturnType<typeof serveBuilt>>;
let running: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  [site, running] = await Promise.all([serveBuilt(), launchBrowser()]);
});
afterAll(() => Promise.all([site?.close(), running?.close()]));

const codes = locales.map(({code}) => code);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of each kind. The last ones are there when the site has them. */
const templates = [
  '',
  'no/such/page/',
  '1.0/',
  'start/in-five-minutes/',
  'mood/kratom-and-mood/',
  'reference/claims/',
  'use/law/',
  'use/interactions/',
  'start/get-help-now/',
  'reference/contribute/',
  'start/about-this-edition/',
  'reference/accessibility/',
  ...['translate/', 'search/', 'offline/'].filter((template) => existsSync(path.join(builtFolder(), template, 'index.html'))),
];

interface Faults {
  violations: {id: string; nodes: {html: string}[]}[];
}

/** What axe finds: WCAG 2.2 A and AA, its best practices, and the contrast of text at level AAA. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(`if (!window.axe) {${axe}}`);
  return page.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: {run(options: object): Promise<Faults>}}).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}},
      resultTypes: ['violations'],
    });
    return violations.map(({id, nodes}) => `${id} (${nodes.length}): ${nodes[0]!.html.slice(0, 200)}`);
  });
}

async function withPage<T>(width: number, height: number, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await running.browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({width, height});
    return await look(page);
  } finally {
    await context.close();
  }
}

const theme = (page: Page, value: 'light' | 'dark') => page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}]);

/** Elements that stick out of the page or cut off their own text, but for what scrolls by design. */
function lostContent(): string[] {
  const root = document.documentElement;
  const wide = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} of ${root.clientWidth} wide`] : [];
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const style = getComputedStyle(element);
    const hides = [style.overflowX, style.overflowY].some((value) => value === 'hidden' || value === 'clip');
    return hides && !element.closest('.unseen, thead, svg') && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  });
  return [...wide, ...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`)];
}

describe('axe finds no fault on any kind of page', () => {
  it.each(codes.flatMap((code) => [360, 1280].map((width) => [code, width] as const)))('%s, %i pixels wide, light and dark', async (code, width) => {
    await withPage(width, 900, async (page) => {
      const faults: string[] = [];
      for (const template of templates) {
        await page.goto(site.origin + pathOf(code) + template, {waitUntil: 'load'});
        for (const value of ['light', 'dark'] as const) {
          await theme(page, value);
          faults.push(...(await faultsOf(page)).map((fault) => `${template} ${value} ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    });
  });

  it.each(codes)('with the menus open, large text and wide spacing (%s)', async (code) => {
    await withPage(360, 900, async (page) => {
      await page.goto(`${site.origin}${pathOf(code)}use/dosage/`, {waitUntil: 'load'});
      await page.evaluate(() => Object.assign(document.documentElement.dataset, {size: 'larger', space: 'wide'}));
      for (const menu of ['contents', 'edition', 'language', 'display']) {
        await page.evaluate((name) => document.querySelectorAll<HTMLDetailsElement>('details.menu').forEach((details) => {
          details.open = details.classList.contains(`menu-${name}`);
        }), menu);
        expect([menu, await faultsOf(page)]).toEqual([menu, []]);
      }
    });
  });
});

/** Opens every kind of page in every language, changes it and says what is lost. */
async function lostWith(width: number, height: number, change: (page: Page) => Promise<unknown>): Promise<string[]> {
  return withPage(width, height, async (page) => {
    const lost: string[] = [];
    for (const address of codes.flatMap((code) => templates.map((template) => pathOf(code) + template))) {
      await page.goto(site.origin + address, {waitUntil: 'load'});
      await change(page);
      lost.push(...(await page.evaluate(lostContent)).map((text) => `${address} ${text}`));
    }
    return lost;
  });
}

describe('no content is lost', () => {
  /** WCAG 1.4.12. */
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
  const unchanged = async () => {};

  it.each([
    ['at 200 % zoom', 640, 512],
    ['at 400 % zoom', 320, 256],
  ])('%s', async (_name, width, height) => {
    expect(await lostWith(width, height, unchanged)).toEqual([]);
  });

  it('with the spacing of WCAG 1.4.12', async () => {
    expect(await lostWith(320, 800, (page) => page.addStyleTag({content: spacing}))).toEqual([]);
  });

  it.each([320, 360, 1280])('with very large text and wide spacing (%i pixels wide)', async (width) => {
    const choose = (page: Page) => page.evaluate(() => Object.assign(document.documentElement.dataset, {size: 'larger', space: 'wide'}) && undefined);
    expect(await lostWith(width, 800, choose)).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  it.each(codes)('the first stop skips to the text (%s)', async (code) => {
    await withPage(1280, 800, async (page) => {
      await page.goto(`${site.origin}${pathOf(code)}use/dosage/`, {waitUntil: 'load'});
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => document.activeElement!.getBoundingClientRect().toJSON() as DOMRect);
      expect(seen.top >= 0 && seen.height >= 24).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => Boolean(document.activeElement!.closest('main')))).toBe(true);
    });
  });

  it.each(codes.flatMap((code) => [360, 1280].map((width) => [code, width] as const)))(
    'every stop is seen, in the order of the page (%s, %i pixels wide)',
    async (code, width) => {
      await withPage(width, 800, async (page) => {
        for (const template of ['', 'use/interactions/', 'search/', 'translate/']) {
          await page.goto(site.origin + pathOf(code) + template, {waitUntil: 'load'});
          if (template === 'translate/') {
            // The editor switches off what cannot be used yet, once its script runs.
            await page.waitForSelector('#ed-mail[disabled]');
          }
          const stops: number[] = [];
          for (let press = 0; press < 60; press += 1) {
            await page.keyboard.press('Tab');
            const stop = await page.evaluate(() => {
              const focus = document.activeElement as HTMLElement;
              const {outlineStyle, outlineWidth} = getComputedStyle(focus);
              const box = focus.getBoundingClientRect();
              const seen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
              return {isBody: focus === document.body, seen, html: focus.outerHTML.slice(0, 120), place: [...document.querySelectorAll('*')].indexOf(focus)};
            });
            if (stop.isBody) {
              break;
            }
            expect([template, stop.html, stop.seen]).toEqual([template, stop.html, true]);
            stops.push(stop.place);
          }
          expect(stops.length).toBeGreaterThan(8);
          expect([template, stops]).toEqual([template, [...stops].sort((a, b) => a - b)]);
        }
      });
    },
  );

  it('menus open with Enter and Space, and close with Escape', async () => {
    await withPage(360, 800, async (page) => {
      await page.goto(`${site.origin}/use/dosage/`, {waitUntil: 'load'});
      for (const menu of ['contents', 'edition', 'language', 'display']) {
        for (const key of ['Enter', 'Space'] as const) {
          const summary = (await page.$(`.menu-${menu} > summary`))!;
          const isOpen = () => page.$eval(`.menu-${menu}`, (details) => (details as HTMLDetailsElement).open);
          await summary.focus();
          await page.keyboard.press(key);
          expect([menu, key, await isOpen()]).toEqual([menu, key, true]);
          await page.keyboard.press('Tab');
          await page.keyboard.press('Escape');
          expect([menu, key, await isOpen(), await page.evaluate(() => document.activeElement!.tagName)]).toEqual([menu, key, false, 'SUMMARY']);
        }
      }
    });
  });
});

describe('on a phone', () => {
  it.each(codes)('the main controls are 44 pixels high (%s)', async (code) => {
    await withPage(360, 800, async (page) => {
      await page.goto(`${site.origin}${pathOf(code)}use/dosage/`, {waitUntil: 'load'});
      const small = await page.$$eval('.help-button, .tools summary, .tool, .search-link, .toc > summary, .pager a, .footer-help', (controls) =>
        controls.map((control) => [control.className || control.textContent, Math.round(control.getBoundingClientRect().height * 10) / 10]).filter(([, height]) => Number(height) < 44),
      );
      expect(small).toEqual([]);
    });
  });
});

describe('nothing moves', () => {
  it('no page has an animation or a transition', async () => {
    await withPage(1280, 800, async (page) => {
      for (const template of templates.filter((name) => !name.endsWith('claims/'))) {
        await page.goto(site.origin + pathOf('en') + template, {waitUntil: 'load'});
        // Looked for and asked in one step: what the page replaces in between has no style any more.
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll('body *')].filter((element) => {
            const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(element);
            return animationName !== 'none' || parseFloat(transitionDuration) > 0 || scrollBehavior === 'smooth';
          }).map(({outerHTML}) => outerHTML.slice(0, 100)),
        );
        expect([template, moving]).toEqual([template, []]);
      }
    });
  });
});

describe('for a screen reader', () => {
  it.each(codes)('each page has one main heading, no level is left out, and every landmark has its own name (%s)', async (code) => {
    await withPage(1280, 800, async (page) => {
      for (const template of templates) {
        await page.goto(site.origin + pathOf(code) + template, {waitUntil: 'load'});
        const seen = await page.evaluate(() => {
          const levels = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].filter((heading) => heading.closest('main') && heading.offsetParent).map(({tagName}) => Number(tagName[1]));
          const names = [...document.querySelectorAll<HTMLElement>('nav, aside, form[role=search]')]
            .filter((landmark) => landmark.checkVisibility())
            .map((landmark) => `${landmark.tagName} ${landmark.getAttribute('aria-label') ?? document.getElementById(landmark.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''}`);
          return {
            mains: document.querySelectorAll('main').length,
            first: levels.filter((level) => level === 1).length,
            leaps: levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1).length,
            unnamed: names.filter((name) => /^\w+ $/.test(name)),
            twice: names.filter((name, index) => names.indexOf(name) !== index),
          };
        });
        expect([template, seen]).toEqual([template, {mains: 1, first: 1, leaps: 0, unnamed: [], twice: []}]);
      }
    });
  });
});

describe("what is chosen under 'Display'", () => {
  it.each(codes)('holds on this page and the next, before the first paint (%s)', async (code) => {
    await withPage(360, 800, async (page) => {
      const look = () => page.evaluate(() => ({
        ground: getComputedStyle(document.body).backgroundColor,
        size: getComputedStyle(document.documentElement).fontSize,
        line: getComputedStyle(document.querySelector('main p')!).wordSpacing !== '0px',
      }));
      await page.goto(`${site.origin}${pathOf(code)}use/dosage/`, {waitUntil: 'load'});
      const before = await look();
      expect(before).toEqual({ground: 'rgb(252, 251, 247)', size: '16px', line: false});
      await page.click('.menu-display > summary');
      for (const choice of ['[name=theme][value=dark]', '[name=size][value=larger]', '[name=space][value=wide]']) {
        await page.click(`.menu-display ${choice}`);
      }
      const after = {ground: 'rgb(18, 25, 27)', size: '24px', line: true};
      expect(await look()).toEqual(after);
      await page.goto(`${site.origin}${pathOf(code)}use/strains/`, {waitUntil: 'load'});
      expect(await look()).toEqual(after);
      await page.click('.menu-display > summary');
      await page.waitForSelector('.menu-display [name=size][value=larger]:checked');
      await page.evaluate(() => document.querySelectorAll<HTMLInputElement>('.menu-display [value=""]').forEach((choice) => choice.click()));
      expect(await look()).toEqual(before);
    });
  });

  it('is not offered without script', async () => {
    await withPage(360, 800, async (page) => {
      await page.setJavaScriptEnabled(false);
      await page.goto(`${site.origin}/use/dosage/`, {waitUntil: 'load'});
      expect(await (await page.$('.menu-display'))!.isVisible()).toBe(false);
    });
  });
});
