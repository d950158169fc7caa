import {closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Finding} from '../floor/errors';
import {filesUnder} from '../floor/files';
import type {Manifest} from './manifest';

/** Files that are empty on purpose. */
const emptyByIntent = new Set(['.nojekyll']);

/**
 * Checks the pages of a built site: none missing, each whole and in its language, no empty file,
 * and every file that a page loads is there.
 * @param site the folder of the site
 * @param basePath the path under which it will be served, with a slash at both ends
 * @returns all findings, with paths from the root of the site
 */
export function verifyPages(site: string, {pages}: Manifest, basePath: string): Finding[] {
  const expected = new Map(pages.map((page) => [page.file, page]));
  const missing = pages
    .filter(({file}) => !existsSync(path.join(site, file)))
    .map(({file}) => finding(file, 'MISSING_PAGE', 'Found no such page, expected it in a complete site.'));
  const files = existsSync(site) ? filesUnder(site) : [];
  const present = new Set(files.map((file) => toRelative(site, file)));
  const faults = files.flatMap((full) => {
    const file = toRelative(site, full);
    if (statSync(full).size === 0) {
      return emptyByIntent.has(path.basename(file))
        ? []
        : [finding(file, 'EMPTY_FILE', 'Found an empty file, expected content.')];
    }
    return file.endsWith('.html') ? pageFaults(file, readFileSync(full, 'utf8')) : [];
  });
  return [...missing, ...faults];

  function pageFaults(file: string, html: string): Finding[] {
    // The minifier leaves out the last tag, as HTML allows.
    if (!/<\/body>\s*(<\/html>\s*)?$/.test(html)) {
      return [finding(file, 'CUT_OFF_PAGE', 'Found no </body> at the end, expected a whole page.')];
    }
    const page = expected.get(file);
    const root = /<html\b[^>]*>/i.exec(html)?.[0] ?? '';
    const wrongRoot =
      page && (attribute(root, 'lang') !== page.locale || attribute(root, 'dir') !== page.direction)
        ? [finding(file, 'WRONG_LANGUAGE', `Unexpected ${root}, expected lang="${page.locale}" dir="${page.direction}".`)]
        : [];
    const lost = loadedFiles(html, basePath).filter((loaded) => !present.has(loaded));
    return [
      ...wrongRoot,
      ...lost.map((loaded) => finding(file, 'MISSING_FILE', `Found no ${loaded}, which the page loads.`)),
    ];
  }
}

/** Checks the books of a site: none missing, and each a whole PDF or EPUB. */
export function verifyBooks(site: string, {books}: Manifest): Finding[] {
  return books.flatMap(({file, format}) => {
    const full = path.join(site, file);
    if (!existsSync(full)) {
      return [finding(file, 'MISSING_BOOK', 'Found no such book, expected it in a complete release.')];
    }
    const {begin, end} = ends(full);
    if (format === 'epub') {
      // ISO 21320-1: a ZIP archive ends with its directory; EPUB 3.3, 4.2.2: the type of the file is its first entry.
      return begin.slice(30).startsWith('mimetypeapplication/epub+zip') && end.includes('PK\x05\x06')
        ? []
        : [finding(file, 'BROKEN_BOOK', 'Found no whole EPUB, expected its type at the beginning and its directory at the end.')];
    }
    return begin.startsWith('%PDF-') && end.trimEnd().endsWith('%%EOF')
      ? []
      : [finding(file, 'BROKEN_BOOK', 'Found no whole PDF, expected %PDF- at the beginning and %%EOF at the end.')];
  });
}

/** Checks that other files of a release are there. */
export function verifyFiles(site: string, files: readonly string[]): Finding[] {
  return files
    .filter((file) => !existsSync(path.join(site, file)))
    .map((file) => finding(file, 'MISSING_FILE', 'Found no such file, expected it in a complete release.'));
}

function finding(file: string, code: string, message: string): Finding {
  const hint = 'build again; when it comes back, look above for what the build said about this file.';
  return {file, line: 1, column: 1, code, message, hint};
}

/** Reads an attribute out of a start tag; the minifier leaves quotes out where it can. */
function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`).exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3]) : undefined;
}

/** The files of the site that a page loads with it: scripts, styles, pictures, icons. */
function loadedFiles(html: string, basePath: string): string[] {
  const tags = html.match(/<(?:script|link|img|source|object)\b[^>]*>/gi) ?? [];
  return tags
    .filter((tag) => !/\brel=["']?(?:canonical|alternate|next|prev)\b/.test(tag))
    .map((tag) => attribute(tag, 'src') ?? attribute(tag, 'href') ?? attribute(tag, 'data'))
    .filter((address) => address?.startsWith(basePath) && !address.startsWith('//'))
    .map((address) => decodeURI(address!.slice(basePath.length).replace(/[?#].*$/, '')))
    .filter((file) => path.posix.extname(file) !== '');
}

function ends(file: string): {begin: string; end: string} {
  const handle = openSync(file, 'r');
  try {
    const {size} = fstatSync(handle);
    const read = (position: number) => {
      const buffer = Buffer.alloc(Math.min(1024, size));
      readSync(handle, buffer, 0, buffer.length, position);
      return buffer.toString('latin1');
    };
    return {begin: read(0), end: read(Math.max(0, size - 1024))};
  } finally {
    closeSync(handle);
  }
}

function toRelative(site: string, file: string): string {
  return path.relative(site, file).split(path.sep).join('/');
}
