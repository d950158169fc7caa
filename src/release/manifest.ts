import path from 'node:path';
import {descriptionFiles} from '../metadata/description-files';
import {offlineFiles} from '../offline';
import {downloadName, editions, listPages, localeByCode, offeredFiles, sourceLocale, type Making} from '../site';
import {hostingFiles} from './headers-files';

/** One book of a release. */
export interface BookFile extends Making {
  edition: string;
  locale: string;
  /** Path from the root of the site. */
  file: string;
}

/** What a release is made of. All paths start at the root of the site and use forward slashes. */
export interface Manifest {
  /** Pages with the language and direction that each must declare. */
  pages: {file: string; locale: string; direction: 'ltr' | 'rtl'}[];
  books: BookFile[];
}

/**
 * Lists what a complete release holds: for each language the home page, the page for addresses that
 * do not exist and every page of every edition; the books of each edition and language in every format offered.
 */
export function expectedRelease(siteDir: string, locales: readonly string[]): Manifest {
  const paths = [
    'index.html',
    '404.html',
    'offline/index.html',
    'offline/missing/index.html',
    'search/index.html',
    ...editions.flatMap((edition) =>
      listPages(siteDir, edition).map(({slug}) => path.posix.join('/', edition.path, slug, 'index.html').slice(1)),
    ),
  ];
  return {
    pages: locales.flatMap((locale) =>
      paths.map((page) => ({
        file: path.posix.join(languageFolder(locale), page),
        locale,
        direction: localeByCode(locale).direction,
      })),
    ),
    books: locales.flatMap((locale) =>
      editions.flatMap(({edition}) =>
        offeredFiles(edition).map((making) => ({
          ...making,
          edition,
          locale,
          file: path.posix.join('downloads', downloadName({...making, edition, locale})),
        })),
      ),
    ),
  };
}

/** The other files that every release has: for search engines, readers of feeds, hosts, and reading without a network. */
export function releaseFiles(locales: readonly string[], offline = true): string[] {
  const folders = locales.map((locale) => (locale === sourceLocale ? '' : `${locale}/`));
  return [...descriptionFiles(locales), ...hostingFiles, ...offlineFiles(folders, offline)];
}

/** The folder of a language inside the site; empty for the source language. */
export function languageFolder(locale: string): string {
  return locale === sourceLocale ? '' : locale;
}
