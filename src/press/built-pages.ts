import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseHTML} from 'linkedom';
import {parse, serialize} from 'parse5';
import {ContentError, UsageError} from '../floor/errors';
import {listPages, sourceLocale, type PageEntry} from '../site';
import type {BookSource, BuiltPage} from './types';

/** Path of an edition on the site, such as `/`, `/th/` or `/kratom/th/1.0/`. */
export function editionPath({settings, locale, edition}: Pick<BookSource, 'settings' | 'locale' | 'edition'>): string {
  const language = locale.code === sourceLocale ? '' : `${locale.code}/`;
  return `${settings.basePath}${language}${edition.path ? `${edition.path}/` : ''}`;
}

/**
 * Reads the pages of an edition in reading order from the built site.
 * @throws ContentError that names the page which is missing or is not what was expected
 * @throws UsageError when the site was built for another address than the settings say
 */
/** Reads one page of an edition; throws as `readBuiltPages` does. */
export function readBuiltPages(source: BookSource): BuiltPage[] {
  return listPages(source.siteDir, source.edition).map((entry) => readBuiltPage(source, entry));
}

/** Reads one page of an edition; throws as `readBuiltPages` does. */
export function readBuiltPage(source: BookSource, entry: PageEntry): BuiltPage {
  const {builtDir, settings, locale} = source;
  const sitePath = editionPath(source) + entry.slug.slice(1);
  const file = `${sitePath.slice(settings.basePath.length)}index.html`;
  const fail = (code: string, message: string) => {
    const place = {file: path.join(path.basename(builtDir), file), line: 1, column: 1};
    return new ContentError([{...place, code, message, hint: 'build the site again with `npm run build`.'}]);
  };
  const full = path.join(builtDir, file);
  if (!existsSync(full)) {
    throw fail('PAGE_MISSING', `Found no file, expected the page '${entry.id}'.`);
  }
  // The site leaves out end tags; parse5 knows by the standard where they belong.
  const {document} = parseHTML(serialize(parse(readFileSync(full, 'utf8'))));
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (address && address !== settings.siteUrl + sitePath) {
    throw new UsageError(
      `Unexpected site built for ${address}, expected ${settings.siteUrl + sitePath}.`,
      'set SITE_URL and BASE_PATH as they were for the build, or build again with `npm run build`.',
    );
  }
  const {lang, dir} = document.documentElement;
  if (lang !== locale.code || (dir || 'ltr') !== locale.direction) {
    throw fail(
      'PAGE_LANGUAGE',
      `Unexpected lang="${lang}" dir="${dir}", expected ${locale.code}, ${locale.direction}.`,
    );
  }
  const article = document.querySelector(`article[data-page="${entry.id}"]`);
  if (!article?.querySelector('h1') || !article.querySelector('.markdown')) {
    throw fail('PAGE_TEXT', `Found no article of the page '${entry.id}', expected one with a title and a text.`);
  }
  return {entry, file, path: sitePath, article: article as unknown as Element};
}
