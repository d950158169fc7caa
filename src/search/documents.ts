import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseHTML} from 'linkedom';
import {parse, serialize} from 'parse5';
import {editions, listPages} from '../site';
import {namesOfRows, readRow, rowsIn} from './rows';
import {textOf} from './text-of';
import type {SearchData, SearchDocument} from './types';

interface BuiltLanguage {
  siteDir: string;
  locale: string;
  /** The folder that the language was built into. */
  outDir: string;
  /** Path of the language on the site, with a slash at both ends. */
  baseUrl: string;
}

/** What is no text of the page: citations, claim marks, lists of references, what does not stand in the book. */
const noText = '.cites, a.claim, .references, .fact-more, .help-source, .law-notice, .book-only, [data-print="no"]:not(.bibliography), script, style';

/** Reads what can be found out of the built pages of a language, both editions, in reading order. */
export function readSearchData({siteDir, locale, outDir, baseUrl}: BuiltLanguage): SearchData {
  const data: SearchData = {locale, pages: [], documents: []};
  for (const edition of editions) {
    for (const {slug} of listPages(siteDir, edition)) {
      const inside = path.posix.join('/', edition.path, slug).slice(1);
      const file = path.join(outDir, inside, 'index.html');
      if (!existsSync(file)) {
        throw new Error(`Found no ${file}, expected every page to be built before the search index.`);
      }
      const page = readPage(readFileSync(file, 'utf8'));
      const number = data.pages.push({
        edition: edition.edition,
        address: baseUrl + inside,
        title: page.title,
        section: page.section,
      });
      data.documents.push(...page.documents.map((document) => ({page: number - 1, ...document})));
    }
  }
  return data;
}

type Found = Omit<SearchDocument, 'page'>;

/** Cuts a built page at its headings; each claim, interaction, law, word of the glossary and source is a place of its own. */
export function readPage(html: string): {title: string; section: string; documents: Found[]} {
  // Styles, scripts and menus stand outside the article and are most of the page.
  const [inside = html] = /<article[\s>][\s\S]*<\/article>/.exec(html) ?? [];
  // The site leaves out end tags; parse5 knows by the standard where they belong.
  const {document} = parseHTML(serialize(parse(inside)));
  const article = document.querySelector('article');
  const text = article?.querySelector('.markdown');
  const title = textOf(article?.querySelector('h1'));
  const section = textOf(article?.querySelector('.kicker'));
  if (!text) {
    return {title, section, documents: []};
  }
  text.querySelectorAll(noText).forEach((element) => element.remove());
  const names = namesOfRows(text as unknown as Element);
  let last: Found = {anchor: '', heading: title, text: ''};
  const found = [last];
  for (const element of [...text.children]) {
    if (/^H[23]$/.test(element.tagName)) {
      last = {anchor: element.id, heading: textOf(element), text: ''};
      found.push(last);
      continue;
    }
    const ownRows = rowsIn(element as unknown as Element);
    const records = ownRows.map((row) => readRow(row, names));
    ownRows.forEach((row) => row.remove());
    last.text = `${last.text} ${textOf(element)}`.trim();
    found.push(...records);
  }
  return {title, section, documents: found.filter((place) => place.text !== '' || place.heading !== title)};
}
