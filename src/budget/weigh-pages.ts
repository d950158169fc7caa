import {existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import type {Finding} from '../floor/errors';
import {filesUnder} from '../floor/files';
import type {Budget} from './read-budget';

/** What a reader's browser fetches to show a page. */
export interface PageWeight {
  /** Path inside its language, such as `use/law/`. */
  page: string;
  /** All files packed by Brotli, in bytes. */
  bytes: number;
  requests: number;
}

export interface WeighedSite {
  /** Folder of the built site. */
  site: string;
  /** Its path on the host, with a slash at both ends. */
  basePath: string;
  /** Folders of the translated languages, such as `th`. */
  languages: readonly string[];
}

/** Weighs every page of a built site and tells which are over their budget. */
export function checkPageWeights(weighed: WeighedSite, budget: Budget): Finding[] {
  const {site, basePath, languages} = weighed;
  return filesUnder(site)
    .filter((file) => path.basename(file) === 'index.html')
    .flatMap((file) => {
      const folder = path.relative(site, path.dirname(file)).split(path.sep).join('/');
      const [first = '', ...rest] = folder.split('/');
      const page = `${languages.includes(first) ? rest.join('/') : folder}/`.replace(/^\/$/, '');
      const kind = budget.pages.find((candidate) => new RegExp(candidate.path).test(page))!;
      const name = path.posix.join(folder, 'index.html');
      return overBudget(name, weighPage(site, basePath, file), kind);
    });
}

/** Weighs a page with the files that it loads at once: scripts, styles, icon, pictures; each file once. */
export function weighPage(site: string, basePath: string, file: string): Omit<PageWeight, 'page'> {
  const html = readFileSync(file, 'utf8');
  const tags = html.match(/<(?:script|img|source)\b[^>]*\ssrc[^>]*>|<link\b[^>]*\brel="?(?:stylesheet|icon|preload|modulepreload)\b[^>]*>/g) ?? [];
  const addresses = tags.map((tag) => /\s(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1] ?? '').filter((address) => address.startsWith(basePath));
  const loaded = [...new Set(addresses.map((address) => path.join(site, decodeURI(address.slice(basePath.length).replace(/[?#].*/, '')))))];
  const bytes = [file, ...loaded.filter((other) => existsSync(other))].reduce((sum, one) => sum + packedSize(one), 0);
  return {bytes, requests: 1 + loaded.length};
}

function overBudget(file: string, {bytes, requests}: Omit<PageWeight, 'page'>, {kind, kilobytes, requests: most}: Budget['pages'][number]): Finding[] {
  const finding = (message: string): Finding => ({
    file,
    line: 1,
    column: 1,
    code: 'PAGE_BUDGET',
    message,
    hint: 'make the page lighter, or give its kind a larger budget in src/budget/page-budget.yaml and say why.',
  });
  return [
    ...(bytes > kilobytes * 1000 ? [finding(`Unexpected ${(bytes / 1000).toFixed(1)} kB of Brotli, expected at most ${kilobytes} kB for a ${kind}.`)] : []),
    ...(requests > most ? [finding(`Unexpected ${requests} requests, expected at most ${most} for a ${kind}.`)] : []),
  ];
}

/** The size of the packed file beside it, else what packing makes of it. */
function packedSize(file: string): number {
  return existsSync(`${file}.br`) ? statSync(`${file}.br`).size : pack(readFileSync(file)).length;
}

/** Packs a text as a release packs it. */
export function pack(text: Buffer | string): Buffer {
  return brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});
}
