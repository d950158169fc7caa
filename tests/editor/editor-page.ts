import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Browser, HTTPRequest, Page} from 'puppeteer';
import type {EditorCatalogue} from '../../src/editor/types';

export interface Visit {
  origin: string;
  address: string;
  width?: number;
  script?: boolean;
  dark?: boolean;
  /** Changes a catalogue on its way to the page. */
  alter?(catalogue: EditorCatalogue): void;
  /** Changes the page itself on its way. */
  alterPage?(html: string): string;
  /** Runs in the page before anything else. */
  before?: string;
}

/** Opens the editor's page in a browser of its own, so that no draft is left from another test. */
export async function visitEditor<T>(browser: Browser, visit: Visit, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  try {
    await page.setJavaScriptEnabled(visit.script ?? true);
    await page.setViewport({width: visit.width ?? 1280, height: 900});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: visit.dark ? 'dark' : 'light'}]);
    if (visit.alter || visit.alterPage) {
      await page.setRequestInterception(true);
      page.on('request', (request) => void answer(request, visit));
    }
    if (visit.before) {
      await page.evaluateOnNewDocument(visit.before);
    }
    await page.goto(visit.origin + visit.address, {waitUntil: 'networkidle0'});
    const seen = await look(page);
    if (complaints.length > 0) {
      throw new Error(`The page complained: ${complaints.join('\n')}`);
    }
    return seen;
  } finally {
    await context.close();
  }
}

async function answer(request: HTTPRequest, {alter, alterPage}: Visit): Promise<void> {
  const isCatalogue = /\/translate\/data\/(?!index|memory)/.test(request.url());
  if (alter && isCatalogue) {
    const catalogue = (await (await fetch(request.url())).json()) as EditorCatalogue;
    alter(catalogue);
    await request.respond({status: 200, contentType: 'application/json', body: JSON.stringify(catalogue)});
  } else if (alterPage && request.isNavigationRequest()) {
    const html = await (await fetch(request.url())).text();
    await request.respond({status: 200, contentType: 'text/html; charset=utf-8', body: alterPage(html)});
  } else {
    await request.continue();
  }
}

export const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText);

/** Writes a text into the field, as if it had been typed. */
export async function write(page: Page, text: string): Promise<void> {
  await page.$eval('#ed-text', (field) => {
    (field as HTMLTextAreaElement).focus();
    (field as HTMLTextAreaElement).select();
  });
  await page.keyboard.sendCharacter(text);
}

/** Opens the passage with this English text out of the list. */
export async function openPassage(page: Page, english: string): Promise<void> {
  await page.evaluate(
    (wanted) => {
      document.querySelector<HTMLDetailsElement>('#ed-list')!.open = true;
      const rows = [...document.querySelectorAll<HTMLButtonElement>('.ed-row')];
      rows.find((row) => row.lastElementChild!.textContent!.startsWith(wanted))!.click();
    },
    english.slice(0, 60),
  );
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The faults that axe finds on the page as it is now. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Axe = {run(options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
    const {violations} = await (window as unknown as {axe: Axe}).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
  });
}
