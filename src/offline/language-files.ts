import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {filesUnder} from '../floor/files';
import type {KeptFile, LanguageFiles} from './types';

/** A site as it is about to be published. */
export interface BuiltSite {
  site: string;
  /** Path of the site on its host, with a slash at both ends. */
  basePath: string;
  /** Folders of the translated languages, such as `th/`. */
  folders: readonly string[];
}

/** Parts of a language that nobody reads without a network: the editor, and what a copy is made of. */
const leftOut = ['translate/', 'offline/missing/', 'offline/files.json', '404.html'];
const packed = new Set(['.html', '.js', '.json', '.svg', '.webmanifest']);
const loading = /<(?:script|img|link)\b[^>]*>/gi;
const wanted = /^<(?:script|img)\b|\brel=["']?(?:icon|manifest)\b/i;
const address = /\s(?:src|href)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

/**
 * Lists what a copy of a language holds: its pages, the files that they load, its data and its books.
 * @param folder folder of the language, such as `th/`; empty for the source language
 * @param books the language's books, as paths from the root
 */
export function languageFiles(
  {site, basePath, folders}: BuiltSite,
  {locale, folder, books}: {locale: string; folder: string; books: readonly {edition: string; file: string}[]},
): LanguageFiles {
  const own = filesUnder(path.join(site, folder))
    .map((file) => path.relative(site, file).split(path.sep).join('/'))
    .filter((file) => folder !== '' || !folders.some((other) => file.startsWith(other)))
    .filter((file) => !leftOut.some((part) => file.startsWith(folder + part)) && !path.basename(file).startsWith('.'));
  const pages = own.filter((file) => file === `${folder}index.html` || file.endsWith('/index.html'));
  const data = own.filter((file) => file.endsWith('.json') && !file.includes('/.'));
  const loaded = pages.flatMap((page) => loadedBy(readFileSync(path.join(site, page), 'utf8'), basePath));
  const files = [...pages, ...new Set([...loaded, ...data])].filter((file) => existsSync(path.join(site, file)));
  return {
    locale,
    files: files.map((file) => keptFile(site, file)),
    books: books
      .filter(({file}) => existsSync(path.join(site, file)))
      .map(({edition, file}) => ({edition, file: keptFile(site, file)})),
  };
}

/** The files of the site that a page loads with it, as paths from the root. */
function loadedBy(html: string, basePath: string): string[] {
  return (html.match(loading) ?? [])
    .filter((tag) => wanted.test(tag))
    .map((tag) => address.exec(tag))
    .map((match) => match?.[1] ?? match?.[2] ?? match?.[3] ?? '')
    .filter((href) => href.startsWith(basePath) && !href.startsWith('//'))
    .map((href) => decodeURI(href.slice(basePath.length).replace(/[?#].*$/, '')));
}

/** A file by its address: a page's is that of its folder. */
export function keptFile(site: string, file: string): KeptFile {
  const bytes = readFileSync(path.join(site, file));
  return [encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), hashBytes(bytes), bytesOnNetwork(file, bytes)];
}

/** The same hash as `hashOf` gives in a browser. */
export function hashBytes(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** About what a host sends: a quick pass, as readers are told a rounded sum. */
function bytesOnNetwork(file: string, bytes: Buffer): number {
  return packed.has(path.extname(file))
    ? brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}}).length
    : bytes.length;
}
