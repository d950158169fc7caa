import type {Browser, Page} from 'puppeteer';
import {ContentError} from '../floor/errors';
import {fileTime} from '../floor/source-date';
import type {AssembledBook} from './assembly';
import {openBook} from './book-page';
import type {BookText} from './chapters';
import {checkBook} from './check-book';
import {checkPrintedFonts} from './check-fonts';
import {backIds} from './contents';
import {bookTitle} from './document';
import {finishBook, markStructure} from './finish';
import type {StructureMarks} from './finish/marks';
import {fitLastPage, turnWideTables} from './in-book';
import {textArea} from './page-layout';
import type {ColourProfile} from './press-pdf/colour-profile';
import {printPasses, type PrintedBook} from './print-passes';
import {readFromBook} from './read-from-book';
import type {BookSource} from './types';

/** What documents are made with. */
export interface Press {
  browser: Browser;
  /** The colours of the press, for the format that needs them. */
  profile?: ColourProfile;
  signal?: AbortSignal;
}

interface Preparation {
  tagged: boolean;
  /** What is done to the open book before it is printed. */
  prepare?: (page: Page) => Promise<void>;
}

/** Opens an assembled book in the browser, prints it until its numbers are right, and gives both to `use`. */
export async function withPrinted<T>(
  {source, name, text, fonts, document}: AssembledBook,
  {browser, signal, tagged, prepare}: Pick<Press, 'browser' | 'signal'> & Preparation,
  use: (printed: PrintedBook, page: Page) => Promise<T>,
): Promise<T> {
  const {builtDir, settings, layout} = source;
  signal?.throwIfAborted();
  const page = await openBook(browser, {document, fonts, builtDir, basePath: settings.basePath, name});
  try {
    const [width, height] = textArea(layout);
    await turnWideTables(page, width);
    await fitLastPage(page, [width, height - 2]);
    await prepare?.(page);
    const printed = await printPasses(page, {
      name,
      rectoIds: text.parts.filter(({title}, index) => title !== null || index === 0).map(({id}) => id),
      lastId: text.last && backIds.last,
      gathering: layout.gathering,
      tagged,
      signal,
    });
    return await use(printed, page);
  } finally {
    await page.close().catch(() => {});
  }
}

/** Prints one book to read on a screen and returns the finished file. */
export async function printBook(book: AssembledBook, press: Press): Promise<{bytes: Uint8Array; pages: number}> {
  const {source, name, text, document} = book;
  const {t, author, tagline, edition, locale, settings} = source;
  let marks: StructureMarks | undefined;
  const prepare = async (page: Page) => {
    marks = await markStructure(page);
  };
  return withPrinted(book, {...press, tagged: true, prepare}, async ({pdf, frontSheets}, page) => {
    const printed = await checkPrintedFonts(book, pdf, page);
    const {headings, entries, numbers} = await readFromBook(page);
    const title = bookTitle(source);
    const {bytes, bookmarksAreRight} = await finishBook(printed, {
      metadata: {
        title,
        author,
        subject: tagline,
        language: locale.code,
        direction: locale.direction,
        time: fileTime(settings, edition),
        frontSheets,
      },
      headings,
      links: {
        inside: (id) => t('press.link.inside', {title: titleOf(id, text, t)}),
        outside: (url) => t('press.link.outside', {url}),
      },
      marks: marks!,
      document,
    });
    if (!bookmarksAreRight) {
      throw fault(name, 'BOOKMARKS', `Found another number of bookmarks than headings, expected ${headings.length}.`);
    }
    const pages = await checkBook(bytes, {name, title, language: locale.code, entries, numbers});
    return {bytes, pages};
  });
}

/** What a link to an id in the book is said to lead to. */
function titleOf(id: string, {parts, figures, tables, last}: BookText, t: BookSource['t']): string {
  const part = parts.find((candidate) => candidate.id === id);
  const numbered = [...figures, ...tables].find((candidate) => candidate.id === id);
  const chapter = parts.flatMap(({chapters}) => chapters).find((candidate) => candidate.id === id.split('-')[0]);
  const back = {[backIds.index]: t('press.index'), [backIds.last]: last?.title}[id];
  return part?.title ?? numbered?.caption ?? chapter?.title.text ?? back ?? t('press.references');
}

function fault(file: string, code: string, message: string): ContentError {
  const hint = 'report this as a mistake of the program, with the pages it happened on.';
  return new ContentError([{file, line: 1, column: 1, code, message, hint}]);
}
