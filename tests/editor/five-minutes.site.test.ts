import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {afterAll, beforeAll, expect, it} from '@jest/globals';
import type {Page} from 'puppeteer';
import {cataloguePath} from '../../src/catalogue/catalogue-paths';
import {readPo} from '../../src/catalogue/po-read';
import {writePo} from '../../src/catalogue/po-write';
import {launchBrowser} from '../../src/machine';
import {createSiteServer} from '../../src/release';
import {copySite, type SiteCopy} from '../site/site-copy';
import {textOf, write} from './editor-page';

const locale = 'es';
const name = 'docs/use/law';
const english = 'Laws change quickly';
const own = 'Las leyes cambian rápido';

let copy: SiteCopy;
let running: Awaited<ReturnType<typeof launchBrowser>>;
let server: ReturnType<typeof createSiteServer>;
beforeAll(async () => {
  copy = copySite();
  empty(english);
  server = createSiteServer({folder: copy.build(locale), basePath: '/', locales: ['en', locale]});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running = await launchBrowser();
}, 600_000);
afterAll(async () => {
  server?.close();
  await running?.close();
  copy?.remove();
});

/** Takes a translation out of its catalogue, as if nobody had made it yet. */
function empty(msgid: string): void {
  const file = path.join(copy.siteDir, cataloguePath(locale, name));
  const {header, entries} = readPo(readFileSync(file), name);
  const emptied = entries.map((entry) => (entry.msgid === msgid ? {...entry, comments: [], msgstr: ['']} : entry));
  writeFileSync(file, writePo({header, entries: emptied}));
}

const untranslated = () => {
  const {languages} = JSON.parse(copy.i18n('status', '--json', '--locale', locale)) as {
    languages: {catalogues: Record<string, {untranslated: number}>}[];
  };
  return languages[0]!.catalogues[name]!.untranslated;
};

/** Clicks a link and waits for its page. */
async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation({waitUntil: 'networkidle0'}), page.click(selector)]);
}

async function downloaded(folder: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const file = readdirSync(folder).find((found) => found.endsWith('.po'));
    if (file) {
      return file;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Nothing was downloaded.');
}

it('takes somebody new from the page on contributing to a translation that the site counts', async () => {
  expect(untranslated()).toBe(1);
  const {port} = server.address() as AddressInfo;
  const began = performance.now();
  const page = await running.browser.newPage();
  const folder = mkdtempSync(path.join(copy.siteDir, 'downloads-'));
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: folder});

  await page.goto(`http://127.0.0.1:${port}/${locale}/reference/contribute/`, {waitUntil: 'networkidle0'});
  await follow(page, 'main a[href$="/translate/"], main a[href*="/translate/#"]');
  await page.select('#ed-page', name);
  await page.waitForFunction((text) => document.querySelector('#ed-source')?.textContent === text, {}, english);
  // What has no translation stands first and is open already.
  await write(page, own);
  expect(await page.$eval('#ed-result', (result) => (result as HTMLElement).dataset.result)).not.toBe('refused');
  await page.type('#ed-name', 'Ana M.');
  await page.click('#ed-download');
  const file = await downloaded(folder);
  expect(await textOf(page, '#ed-sent')).toContain(file);
  const inBrowser = performance.now();

  const inbox = path.join(copy.siteDir, 'i18n', locale, 'inbox');
  mkdirSync(inbox, {recursive: true});
  cpSync(path.join(folder, file), path.join(inbox, file));
  expect(copy.i18n('inbox', '--locale', locale)).toContain('by Ana M.');
  expect(existsSync(path.join(inbox, file))).toBe(false);
  const inCatalogue = performance.now();
  expect(untranslated()).toBe(0);
  const seconds = [inBrowser - began, inCatalogue - inBrowser].map((time) => (time / 1000).toFixed(1));
  process.stderr.write(
    `The five-minute path, without thinking and typing: browser ${seconds[0]} s, inbox ${seconds[1]} s.\n`,
  );
  // The machine's part leaves a person nearly all of the five minutes.
  expect(inCatalogue - began).toBeLessThan(60_000);
});
