import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Finding} from '../floor/errors';
import {filesUnder} from '../floor/files';
import {editions, type Edition} from '../site/editions';
import {splitHeadingId} from './hosts';
import {knowSource} from './parsed-texts';
import {parsePage, type Page} from './parse-page';
import {segmentsOf, type PageSegments} from './segments';

/** An English page, parsed and cut. */
export interface SourcePage extends PageSegments {
  edition: Edition;
  /** Path inside the edition's folder, without `.md`. */
  id: string;
  page: Page;
}

const cache = new Map<string, SourcePage>();

/** Reads the English pages of all editions, the newest first; what is wrong with them is in `findings`. */
export function readPages(siteDir: string): {pages: SourcePage[]; findings: Finding[]} {
  const pages = editions.flatMap((edition) => readEdition(siteDir, edition));
  return {pages, findings: pages.flatMap(({page, findings}) => [...page.findings, ...findings])};
}

function readEdition(siteDir: string, edition: Edition): SourcePage[] {
  const folder = path.join(siteDir, edition.folder);
  const files = existsSync(folder) ? filesUnder(folder) : [];
  return files
    .filter((file) => /\.mdx?$/.test(file))
    .map((file) => {
      const name = path.relative(folder, file).split(path.sep).join('/');
      return readPage(`${edition.folder}/${name}`, readFileSync(file, 'utf8'), edition, name.replace(/\.mdx?$/, ''));
    });
}

/** A page is parsed once as long as its text stays the same. */
function readPage(file: string, source: string, edition: Edition, id: string): SourcePage {
  const known = cache.get(file);
  if (known?.page.source === source && known.edition === edition) {
    return known;
  }
  const page = parsePage(source, file);
  const read = {edition, id, page, ...segmentsOf(page)};
  for (const {kind, msgid, start, end, host} of read.body) {
    if (source.slice(start, end) === msgid) {
      knowSource(host.kind, msgid, splitHeadingId(host.node).children);
    }
  }
  cache.set(file, read);
  return read;
}
