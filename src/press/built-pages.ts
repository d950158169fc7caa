import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseHTML} from 'linkedom';
import {parse, serialize} from 'parse5';
import {ContentError} from '../floor/errors';
import type {PlannedPage} from './manifest';
import type {BookDescription, BuiltPage} from './types';

/**
 * Reads a page of the built site.
 * @throws ContentError that names the page which is missing or is not what was expected
 */
export function readBuiltPage(source: Pick<BookDescription, 'builtDir' | 'settings' | 'locale'>, entry: PlannedPage): BuiltPage {
  const {builtDir, settings, locale} = source;
  const file = fileOf(builtDir, decodeURI(entry.path.slice(settings.basePath.length)));
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
  const {lang, dir} = document.documentElement;
  if (lang !== locale.code || (dir || 'ltr') !== locale.direction) {
    throw fail(
      'PAGE_LANGUAGE',
      `Unexpected lang="${lang}" dir="${dir}", expected ${locale.code}, ${locale.direction}.`,
    );
  }
  const article = document.querySelector('main article');
  if (!article?.querySelector('h1') || !article.querySelector('.markdown')) {
    throw fail('PAGE_TEXT', `Found no article of the page '${entry.id}', expected one with a title and a text.`);
  }
  return {entry, file, path: pagePath(entry.path), article: article as unknown as Element};
}

/** The path of a page with a slash at its end, whichever way the site writes it. */
export const pagePath = (pathname: string) => pathname.replace(/(\/index)?\.html$/, '').replace(/\/?$/, '/');

/** The file of a page: in a folder of its own, or beside the others where the site ends no path with a slash. */
function fileOf(builtDir: string, page: string): string {
  const inFolder = path.posix.join(page, 'index.html');
  const beside = `${page.replace(/(\.html)?\/?$/, '')}.html`;
  return !existsSync(path.join(builtDir, inFolder)) && existsSync(path.join(builtDir, beside)) ? beside : inFolder;
}
