import {addPageReferences} from './page-references';
import {shortenIds} from './anchors';
import {pagePath, readBuiltPage} from './built-pages';
import {BookCitations} from './citations';
import {cleanForPrint, lineOf} from './clean';
import {backIds} from './contents';
import {markIndexTerms} from './index-terms';
import {rewriteLinks, type PageAnchors} from './links';
import {numberFiguresAndTables, type NumberedLists} from './numbered';
import {plainContent} from './stock-theme';
import type {BookSource, BuiltPage, Chapter, IndexTerm, LastPage, Part} from './types';

/** The text of a book: its parts, the entries of its one list of references, and what is listed of them. */
export interface BookText extends NumberedLists {
  parts: Part[];
  references: {id: string; item: Element}[];
  terms: IndexTerm[];
  last: LastPage | null;
}

/** Reads the pages of an edition and makes them chapters of one book. */
export function readBookText(source: BookSource): BookText {
  const citations = new BookCitations();
  const anchors = new Map<string, PageAnchors>();
  const parts = readParts(source);
  const chapters = parts.flatMap((part) => part.chapters);
  for (const {title: partTitle, chapters: ownChapters} of parts) {
    for (const chapter of ownChapters) {
      const {page} = chapter;
      const idsOnSite = new Set([...page.article.querySelectorAll('[id]')].map((element) => element.id));
      citations.takeReferences(chapter.body, page);
      cleanForPrint(chapter.body, {levelsDown: partTitle === null ? 0 : 1});
      anchors.set(page.path, {chapter, names: shortenIds(chapter.body, chapter.id), idsOnSite});
    }
  }
  source.outline.forEach(({path}, index) => {
    if (path && !anchors.has(pagePath(path))) {
      anchors.set(pagePath(path), {chapter: parts[index]!, names: new Map(), idsOnSite: new Set()});
    }
  });
  for (const {body, page, id} of chapters) {
    citations.renumber(body);
    const bibliographies = [...body.querySelectorAll('.bibliography')];
    bibliographies.forEach((list) => list.replaceChildren());
    rewriteLinks(body, {page, settings: source.settings, anchors});
    bibliographies.forEach((list) => list.replaceWith(linkToReferences(list.ownerDocument, source)));
    addPageReferences(body, id, {message: source.t('press.seePage'), locale: source.locale});
  }
  const references = citations.list();
  for (const {item, page} of references) {
    cleanForPrint(item);
    rewriteLinks(item, {page, settings: source.settings, anchors});
  }
  const terms = markIndexTerms(chapters, source);
  const lists = numberFiguresAndTables(chapters, source);
  return {parts, references, terms, ...lists, last: source.hooks.lastPage?.(source) ?? null};
}

/** The book has one list of references: a page that lists them all leads there. */
function linkToReferences(document: Document, {t}: BookSource): Element {
  const paragraph = document.createElement('p');
  const link = document.createElement('a');
  link.setAttribute('href', `#${backIds.references}`);
  link.textContent = t('press.references');
  paragraph.append(link);
  return paragraph;
}

/** Chapters count through the whole book, parts only where they have a title. */
function readParts(source: BookSource): Part[] {
  let chapterCount = 0;
  let partCount = 0;
  return source.outline.map(({title, pages}): Part => {
    const chapters = pages.map((entry) => toChapter(readBuiltPage(source, entry), `c${(chapterCount += 1)}`));
    const number = title === null ? null : (partCount += 1);
    return {id: number === null ? chapters[0]!.id : `p${number}`, number, title, chapters};
  });
}

function toChapter(page: BuiltPage, id: string): Chapter {
  const heading = page.article.querySelector('h1')!;
  const lang = heading.getAttribute('lang') ?? heading.querySelector('[lang]')?.getAttribute('lang');
  const title = {text: lineOf(heading), ...(lang && {lang})};
  return {id, page, title, body: plainContent(page.article.querySelector('.markdown')!, heading)};
}
