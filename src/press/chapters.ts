import {sections} from '../site';
import {addPageReferences} from './page-references';
import {shortenIds} from './anchors';
import {readBuiltPages} from './built-pages';
import {BookCitations} from './citations';
import {cleanForPrint, lineOf} from './clean';
import {backIds} from './contents';
import {readHelpLines, type HelpCountry} from './help-page';
import {markIndexTerms} from './index-terms';
import {rewriteLinks, type PageAnchors} from './links';
import {numberFiguresAndTables, type NumberedLists} from './numbered';
import type {BookSource, BuiltPage, Chapter, IndexTerm, Part} from './types';

/** The text of a book: its parts, the entries of its one list of references, and what is listed of them. */
export interface BookText extends NumberedLists {
  parts: Part[];
  references: {id: string; item: Element}[];
  terms: IndexTerm[];
  help: HelpCountry[] | null;
}

/** Reads the pages of an edition and makes them chapters of one book. */
export function readBookText(source: BookSource): BookText {
  const citations = new BookCitations();
  const anchors = new Map<string, PageAnchors>();
  const chapters = readBuiltPages(source).map((page, index) => {
    const chapter = toChapter(page, `c${index + 1}`);
    const idsOnSite = new Set([...page.article.querySelectorAll('[id]')].map((element) => element.id));
    citations.takeReferences(chapter.body, page);
    cleanForPrint(chapter.body);
    anchors.set(page.path, {chapter, names: shortenIds(chapter.body, chapter.id), idsOnSite});
    return chapter;
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
  return {parts: toParts(chapters, source), references, terms, ...lists, help: readHelpLines(source)};
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

function toChapter(page: BuiltPage, id: string): Chapter {
  const heading = page.article.querySelector('h1')!;
  const lang = heading.getAttribute('lang') ?? heading.querySelector('[lang]')?.getAttribute('lang');
  const title = {text: lineOf(heading), ...(lang && {lang})};
  return {id, page, title, body: page.article.querySelector('.markdown')!};
}

function toParts(chapters: Chapter[], {t}: BookSource): Part[] {
  return sections
    .map((section) => ({section, chapters: chapters.filter(({page}) => page.entry.section === section)}))
    .filter((part) => part.chapters.length > 0)
    .map((part, index) => ({id: `p${index + 1}`, number: index + 1, title: t(`section.${part.section}`), ...part}));
}
