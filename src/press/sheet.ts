import {ContentError} from '../floor/errors';
import {fileTime} from '../floor/source-date';
import type {AssembledBook} from './assembly';
import {openBook} from './book-page';
import type {Kept} from './cache';
import type {BookText} from './chapters';
import {checkPrintedFonts} from './check-fonts';
import {languageOf} from './contents';
import {bookTitle, wholeDocument} from './document';
import {finishBook, markStructure} from './finish';
import type {Font} from './fonts';
import {html, Html} from './html';
import {pageRules} from './page-rules';
import type {Press} from './print-book';
import {printPage} from './print-page';
import {readFromBook} from './read-from-book';
import {dateOf, withAddress} from './title-pages';
import type {BookSource, Chapter} from './types';

const mostPages = 2;
/** Sizes of type in points, the largest first: the sheet is set in the largest that fits. */
const sizes = [13.5, 12.8, 12.2, 11.6, 11, 10.4, 9.8];

/**
 * The sheet to take to a doctor or pharmacist: one page of the site on both sides of a sheet at most.
 * @throws ContentError when the site has no such page
 */
export function sheetDocument(source: BookSource, text: BookText, fonts: readonly Font[]): string {
  const {t, edition, locale, layout} = source;
  const {title, body} = chapterOf(source, text);
  const copy = body.cloneNode(true) as Element;
  copy.querySelectorAll('.page-reference').forEach((reference) => reference.previousSibling?.remove());
  copy
    .querySelectorAll('.page-reference,sup.cites,.claim,.caption-of-heading,.caption-number')
    .forEach((element) => element.remove());
  copy.querySelectorAll('.caption-room').forEach((room) => room.nextElementSibling?.querySelector('caption') || room.remove());
  copy.querySelectorAll('a[href^="#"]').forEach((link) => link.replaceWith(...link.childNodes));
  const message = t('press.sheet.foot', {
    site: source.title,
    edition: edition.label ?? edition.edition,
    date: dateOf(source),
  });
  const markup = copy.innerHTML.replace(/<(\/?)h([3-6])\b/g, (_, end: string, level: string) => `<${end}h${Number(level) - 1}`);
  return wholeDocument(source, {
    fonts,
    rules: pageRules({locale, layout, bookTitle: source.title, parts: [], back: {}}),
    body: html`<section class="sheet">
      <h1 class="sheet-title" ${languageOf(title)}>${title.text}</h1>
      ${new Html(markup)}
      <p class="sheet-foot">${withAddress(message, edition.newest)}</p>
    </section>`,
  });
}

function chapterOf({hooks: {sheet}}: BookSource, {parts}: BookText): Chapter {
  const chapter = parts.flatMap(({chapters}) => chapters).find(({page}) => page.entry.id === sheet);
  if (!chapter) {
    const message = sheet ? `Found no page '${sheet}', expected the page of the sheet.` : 'Found no page for a sheet, expected the option `sheet` to name one.';
    const hint = 'write the page, name another in the option `sheet`, or leave out the format `sheet`.';
    throw new ContentError([{file: 'docs', line: 1, column: 1, code: 'SHEET', message, hint}]);
  }
  return chapter;
}

/** Prints the sheet in the largest type with which it fits on both sides of a sheet of paper. */
export async function printSheet(book: AssembledBook, {browser, signal}: Press): Promise<Kept> {
  const {source, name, text, fonts, document: written} = book;
  const {t, settings, builtDir, locale, edition} = source;
  const page = await openBook(browser, {document: written, fonts, builtDir, basePath: settings.basePath, name});
  try {
    const marks = await markStructure(page);
    for (const size of sizes) {
      signal?.throwIfAborted();
      await page.evaluate((points) => document.documentElement.style.setProperty('font-size', `${points}pt`), size);
      const pdf = await printPage(page, true);
      const printed = await checkPrintedFonts(book, pdf, page);
      const pages = printed.getPageCount();
      if (pages > mostPages) {
        continue;
      }
      const {headings} = await readFromBook(page);
      const {title} = chapterOf(source, text);
      const {bytes} = await finishBook(printed, {
        metadata: {
          title: title.text,
          author: source.author,
          subject: bookTitle(source),
          language: locale.code,
          direction: locale.direction,
          time: fileTime(settings, edition),
          frontSheets: 0,
        },
        headings,
        links: {inside: () => title.text, outside: (url) => t('press.link.outside', {url})},
        marks,
        document: written,
      });
      return {bytes, pages};
    }
  } finally {
    await page.close().catch(() => {});
  }
  const message = `Found more than ${mostPages} pages in type of ${sizes.at(-1)} pt, expected a sheet of paper.`;
  const {file} = chapterOf(source, text).page;
  throw new ContentError([{file, line: 1, column: 1, code: 'SHEET_LONG', message, hint: 'shorten the page.'}]);
}
