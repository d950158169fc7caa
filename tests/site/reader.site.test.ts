import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import type {Page} from 'puppeteer';
import {launchBrowser} from '../../src/machine';
import {locales} from '../../src/site';
import {allRoutes, pathOf, serveBuilt} from './built-site';

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
}

async function visit<T>({address, width = 1280, script = true}: Visit, look: (page: Page, requests: string[]) => Promise<T>): Promise<T> {
  const page = await running.browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  try {
    await page.setJavaScriptEnabled(script);
    await page.setViewport({width, height: 900});
    await page.goto(site.origin + address, {waitUntil: 'load'});
    const seen = await look(page, requests);
    expect([address, complaints]).toEqual([address, []]);
    return seen;
  } finally {
    await page.close();
  }
}

const codes = locales.map(({code}) => code);

describe('a reader without script', () => {
  it.each(codes)('reads the text, finds the way and follows a citation (%s)', async (code) => {
    await visit({address: `${pathOf(code)}mood/kratom-and-mood/`, script: false, width: 360}, async (page) => {
      const text = await page.$eval('article', (article) => (article as HTMLElement).innerText);
      expect(text.length).toBeGreaterThan(2000);
      const cited = await page.$eval('a.cite', (mark) => (mark as HTMLAnchorElement).hash);
      expect(await page.$eval(cited, (item) => (item as HTMLElement).innerText)).toMatch(/https:\/\/doi\.org\//);
      await page.click('details.menu-contents > summary');
      const box = await (await page.$('.menu-contents a[href$="/use/law/"]'))!.boundingBox();
      expect(box!.width).toBeGreaterThan(40);
    });
  });
});

describe('a reader on a phone', () => {
  it('never has to scroll sideways, and always has help in sight', async () => {
    for (const {address} of allRoutes().filter(({edition, id}) => edition === '2.0' || id === 'start/opening')) {
      await visit({address, width: 360}, async (page) => {
        const {wide, help} = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          help: document.querySelector('.help-button')!.getBoundingClientRect().toJSON() as DOMRect,
        }));
        expect([address, wide]).toEqual([address, 360]);
        expect(help.left >= 0 && help.right <= 360 && help.bottom < 120).toBe(true);
      });
    }
  });

  it('gets a page in two requests at the most, all from this site, and a font where the system has none', async () => {
    for (const code of codes) {
      await visit({address: `${pathOf(code)}use/dosage/`, width: 360}, async (page, requests) => {
        await page.waitForNetworkIdle({idleTime: 300});
        const fonts = requests.filter((request) => request.endsWith('.woff2'));
        expect(requests.length - fonts.length).toBeLessThanOrEqual(2);
        expect(fonts.length).toBeLessThanOrEqual(1);
        const seen = await page.evaluate(async () => {
          await document.fonts.ready;
          const pen = document.createElement('canvas').getContext('2d')!;
          pen.font = `99px ${getComputedStyle(document.body).fontFamily}`;
          return new Set([...document.querySelector('h1')!.textContent!.replace(/\s/g, '')].map((letter) => pen.measureText(letter).width)).size;
        });
        expect(seen).toBeGreaterThan(1);
        requests.forEach((request) => expect(new URL(request).origin).toBe(site.origin));
      });
    }
  });
});

describe('a system without a font for the language', () => {
  it.each(codes)('shows all text of the page all the same, head and menus too (%s)', async (code) => {
    await visit({address: `${pathOf(code)}mood/kratom-and-mood/`, width: 360}, async (page) => {
      await page.waitForNetworkIdle({idleTime: 300});
      const session = await page.createCDPSession();
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const {root} = await session.send('DOM.getDocument');
      const families = async (selector: string) => {
        const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector});
        const {fonts} = await session.send('CSS.getPlatformFontsForNode', {nodeId});
        return fonts.some(({isCustomFont}) => isCustomFont);
      };
      const [heading, ...others] = await Promise.all(['h1', '.help-button', '.menu-contents > summary', '.admonition-title', 'article p'].map(families));
      others.forEach((other) => expect(other).toBe(heading));
    });
  });
});

describe('the small script', () => {
  it('closes an open menu on Escape and gives the focus back', async () => {
    await visit({address: '/'}, async (page) => {
      await page.click('.menu-language > summary');
      await page.keyboard.press('Escape');
      const state = await page.evaluate(() => ({
        open: document.querySelectorAll('details.menu[open]').length,
        focus: document.activeElement?.closest('details')?.className,
      }));
      expect(state).toEqual({open: 0, focus: 'menu menu-language'});
    });
  });
});
