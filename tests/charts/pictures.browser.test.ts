import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from '@jest/globals';
import type {Page} from 'puppeteer';
import {chartNames} from '../../src/charts';
import {launchBrowser, type RunningBrowser} from '../../src/machine';
import {difference, pictureOf} from './picture';
import {copyOfTheData, setInLanguage, translationsOf} from './real-site';

// The stored pictures are drawn anew with UPDATE_PICTURES=1; look at them before keeping them.
const folder = path.join(import.meta.dirname, 'pictures');
const screen = ['src/css/site.css', 'src/css/charts.css'];
const modes = {
  light: {locale: 'en', theme: 'light', sheets: screen},
  dark: {locale: 'en', theme: 'dark', sheets: screen},
  print: {locale: 'en', theme: 'light', sheets: ['src/press/styles/charts.css']},
  arabic: {locale: 'ar', theme: 'light', sheets: screen},
} as const;
type Mode = keyof typeof modes;

let site: ReturnType<typeof copyOfTheData>;
let running: RunningBrowser;
const all = chartNames.map((name) => `::chart{name=${name}}`).join('\n\n');

beforeAll(async () => {
  site = copyOfTheData();
  running = await launchBrowser();
});

afterAll(async () => {
  await running.close();
  site.remove();
});

interface Setting {
  locale: string;
  theme: string;
  sheets: readonly string[];
  width?: number;
  body?: string;
}

async function open({locale, theme, sheets, width = 340, body}: Setting, more = ''): Promise<Page> {
  const page = await running.browser.newPage();
  await page.setViewport({width, height: 800});
  const css = sheets.map((file) => readFileSync(file, 'utf8')).join('\n');
  const html = body ?? (await setInLanguage(site.siteDir, all, locale));
  await page.setContent(
    `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}" data-theme="${theme}">
    <style>${css} body{margin:0} .chart{max-width:none;margin:0} ${more}</style><body>${html}</body></html>`,
  );
  return page;
}

test.each(Object.keys(modes) as Mode[])('the marks of every chart look as their stored pictures: %s', async (mode) => {
  const page = await open(modes[mode], 'svg{width:340px!important} svg text{visibility:hidden}');
  const differing: Record<string, number> = {};
  for (const name of chartNames) {
    const picture = await pictureOf(page, `chart-${name}`);
    const file = path.join(folder, `${name}.${mode}.txt`);
    if (process.env.UPDATE_PICTURES) {
      mkdirSync(folder, {recursive: true});
      writeFileSync(file, `${picture.join('\n')}\n`);
    }
    const stored = existsSync(file) ? readFileSync(file, 'utf8').replace(/\n$/, '').split('\n') : [];
    const share = difference(picture, stored);
    if (share > 0.005) {
      differing[name] = share;
    }
  }
  await page.close();
  expect(differing).toEqual({});
});

test('a picture with a bar of another length is told from the stored one', async () => {
  const html = await setInLanguage(site.siteDir, '::chart{name=dependence}');
  const longer = html.replace(/(<rect[^>]* width=")86/, '$1186');
  expect(longer).not.toBe(html);
  const page = await open({...modes.light, body: longer}, 'svg{width:340px!important} svg text{visibility:hidden}');
  const stored = readFileSync(path.join(folder, 'dependence.light.txt'), 'utf8').replace(/\n$/, '').split('\n');
  expect(difference(await pictureOf(page, 'chart-dependence'), stored)).toBeGreaterThan(0.005);
  await page.close();
});

/** Texts as long as translations grow: half as long again, in the script of the language. */
const grown: Record<string, (text: string) => string> = {
  en: (text) => text,
  es: (text) => `${text} ${text.slice(0, text.length / 2)}`.trim(),
  ar: (text) => spread(text, ['المستخدمون', 'الاكتئاب', 'في', 'دراسة', 'على', 'الانسحاب'], ' '),
  th: (text) => spread(text, ['ผู้ใช้', 'ภาวะซึมเศร้า', 'การทดลอง', 'ใน', 'ใบกระท่อม', 'อาการ'], ''),
};

function spread(text: string, words: readonly string[], between: string): string {
  const own = text.split(' ').map((word, index) => (/[\d[]|[A-Z]{2}/.test(word) ? word : words[index % words.length]!));
  return [...own, ...own.slice(0, own.length / 2)].join(between);
}

/**
 * A Thai font for browsers on machines that have none: without it each sign of a word is a box of full width,
 * the ones above and below the letters too, and nothing can be said of how long words are.
 */
function thaiFont(): string {
  const faces = ['400', '600'].map((weight) => {
    const file = readFileSync(`node_modules/@fontsource/sarabun/files/sarabun-thai-${weight}-normal.woff2`);
    return `@font-face{font-family:Thai;font-weight:${weight};unicode-range:U+E01-E5B;src:url(data:font/woff2;base64,${file.toString('base64')})}`;
  });
  return `${faces.join('')} svg{font-family:Thai,sans-serif!important}`;
}

/** The words that leave their drawing or lie on other words, as they are on the screen. */
async function misplaced(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.evaluate(() =>
    [...document.querySelectorAll('svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const words = [...svg.querySelectorAll('text')].map((text) => ({text: text.textContent, box: text.getBoundingClientRect()}));
      const outside = words.filter(
        ({box}) =>
          box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 4 || box.bottom > frame.bottom + 4,
      );
      const covered = words.filter(({box}, index) =>
        words.slice(index + 1).some((other) => {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          return across > 1 && down > 8;
        }),
      );
      return [
        ...outside.map(({text}) => `${svg.closest('figure')!.id} '${text}' leaves the drawing`),
        ...covered.map(({text}) => `${svg.closest('figure')!.id} '${text}' lies on other words`),
      ];
    }),
  );
}

test.each(Object.keys(grown))('no label leaves its drawing, and none lies on another: %s', async (locale) => {
  const body = await setInLanguage(site.siteDir, all, locale, (text) => ({text: grown[locale]!(text), translated: true}));
  const page = await open({...modes.light, locale, width: 360, body}, thaiFont());
  const found = await misplaced(page);
  await page.close();
  expect(found).toEqual([]);
});

test.each(['es', 'ar', 'th'])('no label leaves its drawing, and none lies on another, in the translation of today: %s', async (locale) => {
  const page = await open({...modes.light, locale, width: 360, body: await setInLanguage(site.siteDir, all, locale, translationsOf(locale))}, thaiFont());
  expect(await misplaced(page)).toEqual([]);
  await page.close();
});

test('a label that runs out of its drawing or over another is found', async () => {
  const html = await setInLanguage(site.siteDir, '::chart{name=dependence}');
  const body = html.replace('>Current users, online survey<', '>Current users of an online survey in many countries<');
  const page = await open({...modes.light, body});
  expect(await misplaced(page)).toEqual([expect.stringContaining('lies on other words')]);
  await page.close();
});

test('on a phone 360 pixels wide the smallest words are at least 11 pixels high, and nothing scrolls sideways', async () => {
  const page = await open({...modes.light, width: 360}, 'body{padding:0 16px}');
  const {smallest, overflow} = await page.evaluate(() => ({
    smallest: Math.min(
      ...[...document.querySelectorAll<SVGTextElement>('svg text')].map(
        (text) => Number(text.getAttribute('font-size')) * text.getScreenCTM()!.a,
      ),
    ),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  await page.close();
  expect(smallest).toBeGreaterThanOrEqual(11);
  expect(overflow).toBe(0);
});

test('in forced colours the marks take the colours of the reader', async () => {
  const page = await open(modes.light);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {features: [{name: 'forced-colors', value: 'active'}]});
  const colours = await page.evaluate(() => {
    const probe = document.createElement('p');
    probe.style.color = 'CanvasText';
    document.body.append(probe);
    const text = getComputedStyle(probe).color;
    const wrong = [...document.querySelectorAll('svg text, .chart-filled, .chart-interval line')].filter((mark) => {
      const {fill, stroke} = getComputedStyle(mark);
      return mark.matches('line') ? stroke !== text : fill !== text;
    });
    return {text, wrong: wrong.map((mark) => mark.outerHTML.slice(0, 80))};
  });
  await page.close();
  expect(colours.wrong).toEqual([]);
});
