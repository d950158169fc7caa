import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Browser, HTTPRequest, Page} from 'puppeteer';
import {ContentError, MachineError} from '../floor/errors';
import type {Font} from './fonts';

/** What the browser may ask for while it prints a book. Nothing else is answered: there is no network. */
export interface BookFiles {
  document: string;
  fonts: readonly Font[];
  builtDir: string;
  basePath: string;
  /** Name of the book, for messages. */
  name: string;
}

const origin = 'https://book.invalid';
const imageTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
};

/**
 * Opens a book in a new page of the browser and waits until its fonts are there.
 * @throws ContentError when the book asks for a file that is not on the site
 * @throws MachineError when a font cannot be used
 */
export async function openBook(browser: Browser, files: BookFiles): Promise<Page> {
  const page = await browser.newPage();
  try {
    const missing: string[] = [];
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request, files, missing));
    await page.goto(`${origin}/`, {waitUntil: 'load'});
    await loadFonts(page, files);
    if (missing.length > 0) {
      const findings = missing.map((url) => {
        const message = `Unexpected request for ${url}, expected only files of the site.`;
        return {
          file: files.name,
          line: 1,
          column: 1,
          code: 'REQUEST',
          message,
          hint: 'correct the address on the page.',
        };
      });
      throw new ContentError(findings);
    }
    return page;
  } catch (error) {
    await page.close().catch(() => {});
    throw error;
  }
}

async function answer(request: HTTPRequest, files: BookFiles, missing: string[]): Promise<void> {
  if (request.url().startsWith('data:')) {
    // Docusaurus puts small pictures into the page itself.
    await request.continue().catch(() => {});
    return;
  }
  const response = find(request.url(), files);
  if (response) {
    await request.respond(response).catch(() => {});
  } else {
    missing.push(request.url().replace(origin, ''));
    await request.abort().catch(() => {});
  }
}

function find(address: string, {document, fonts, builtDir, basePath}: BookFiles) {
  const url = new URL(address);
  if (url.origin !== origin) {
    return null;
  }
  if (url.pathname === '/') {
    return {body: document, contentType: 'text/html; charset=utf-8'};
  }
  const font = fonts.find((candidate) => candidate.address === decodeURIComponent(url.pathname));
  if (font) {
    return {body: font.bytes, contentType: 'font/woff'};
  }
  const file = path.join(builtDir, decodeURIComponent(url.pathname.slice(basePath.length)));
  const contentType = imageTypes[path.extname(file)];
  const inside = url.pathname.startsWith(basePath) && file.startsWith(builtDir + path.sep);
  return inside && contentType && statSync(file, {throwIfNoEntry: false})?.isFile()
    ? {body: readFileSync(file), contentType}
    : null;
}

/** Fonts of running heads are asked for only while printing, so every style is loaded before. */
async function loadFonts(page: Page, {fonts}: BookFiles): Promise<void> {
  const broken = await page.evaluate(async () => {
    const text = document.body.innerText + '0123456789ivxlc';
    const faces = [...document.fonts];
    const styles = new Set(faces.map(({family, style, weight}) => `${style} ${weight} 10pt ${family}`));
    await Promise.all([...styles].map((style) => document.fonts.load(style, text).catch(() => [])));
    await document.fonts.ready;
    return faces.flatMap(({status}, index) => (status === 'error' || status === 'loading' ? [index] : []));
  });
  const names = broken.map((index) => path.basename(fonts[index]!.path));
  if (names.length > 0) {
    throw new MachineError(
      `Unexpected font ${names.join(', ')}, expected one that the browser can use.`,
      'install the packages again with `npm ci`.',
    );
  }
}
