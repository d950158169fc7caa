import {readFileSync} from 'node:fs';
import path from 'node:path';
import {transform} from 'lightningcss';
import {PurgeCSS} from 'purgecss';
import {oldestBrowsers} from '../floor/bundle-script';

const sheetLink = /<link rel="?stylesheet"? href="?([^"\s>]+\.css)"?\s*\/?>/;

/** Attribute values and elements that only the browser's script or the reader's clicks bring. */
const safelist = {standard: ['html', 'body', 'popover'], greedy: [/data-(theme|size|space|js)/, /^:(target|focus-visible|where)/, /:lang/]};

/**
 * Puts the rules that some page of the language uses into each page, in place of the link to the
 * style sheet.
 * @param pages the HTML of all pages of one language
 * @param outDir the folder that the language was built into
 * @returns the pages in the same order, each with a `<style>` and without the link
 * @throws Error when the pages do not share exactly one style sheet
 */
export async function inlineStyles(pages: string[], outDir: string): Promise<string[]> {
  const names = new Set(pages.map((html) => sheetLink.exec(html)?.[1]));
  const [name] = names;
  if (names.size !== 1 || !name) {
    throw new Error(`Expected one style sheet shared by all pages, found ${[...names].join(', ') || 'none'}.`);
  }
  const sheet = path.join(outDir, 'assets/css', path.basename(name));
  const [purged] = await new PurgeCSS().purge({
    content: pages.map((raw) => ({raw, extension: 'html'})),
    css: [{raw: readFileSync(sheet, 'utf8')}],
    safelist,
    variables: true,
    keyframes: true,
    dynamicAttributes: ['data-theme', 'data-size', 'data-space', 'data-js', 'open', 'data-print'],
  });
  const {code} = transform({
    filename: 'site.css',
    code: Buffer.from(purged!.css),
    minify: true,
    targets: oldestBrowsers,
  });
  const style = `<style>${code.toString().replace(/<\/style/g, '<\\/style')}</style>`;
  return pages.map((html) => html.replace(sheetLink, () => style));
}
