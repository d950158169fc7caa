import {transform} from 'lightningcss';
import {PurgeCSS} from 'purgecss';
import {oldestBrowsers} from '../floor/bundle-script';

/** Attribute values and elements that only the browser's script or the reader's clicks bring. */
const safelist = {standard: ['html', 'body', 'popover'], greedy: [/data-(theme|size|space|js)/, /^:(target|focus-visible|where)/, /:lang/]};

/**
 * Puts the rules that some page of the language uses into each page.
 * @param pages the HTML of all pages of one language, each with `<!--styles-->` where they go
 * @param sheet all styles of the theme
 * @returns the pages in the same order, each with a `<style>`
 */
export async function inlineStyles(pages: string[], sheet: string): Promise<string[]> {
  const [purged] = await new PurgeCSS().purge({
    content: pages.map((raw) => ({raw, extension: 'html'})),
    css: [{raw: sheet}],
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
  return pages.map((html) => html.replace('<!--styles-->', () => style));
}
