import type {Browser} from 'puppeteer';
import {ContentError, MachineError} from '../floor/errors';
import {openBook} from './book-page';
import {readBookText, type BookText} from './chapters';
import {checkBook} from './check-book';
import {bookDocument, bookTitle, frontPages} from './document';
import {eastAsianFonts} from './east-asian-fonts';
import {finishBook, markStructure, openPrinted, strangeFonts} from './finish';
import type {Font} from './fonts';
import {checkGlyphs, missingCodes, textsOfBook} from './glyphs';
import {printPasses} from './print-passes';
import {readFromBook} from './read-from-book';
import {textInStrangeFonts} from './strange-text';
import type {BookSource} from './types';

interface Press {
  browser: Browser;
  /** The fonts that every book may use. */
  shipped: readonly Font[];
  signal?: AbortSignal;
}

/**
 * Prints one book and returns the finished file.
 * @param name what messages call the book
 */
export async function printBook(
  source: BookSource,
  name: string,
  {browser, shipped, signal}: Press,
): Promise<{bytes: Uint8Array; pages: number}> {
  const {t, settings, builtDir, edition, locale} = source;
  const text = readBookText(source);
  const fonts = await fontsFor(text, {source, name, shipped});
  const document = bookDocument(source, text, fonts);
  signal?.throwIfAborted();
  const page = await openBook(browser, {document, fonts, builtDir, basePath: settings.basePath, name});
  try {
    const marks = await markStructure(page);
    const {pdf, frontSheets} = await printPasses(page, {name, firstPartId: text.parts[0]?.id ?? '', signal});
    const printed = await openPrinted(pdf);
    const strange = strangeFonts(printed, new Set(fonts.map((font) => font.postScriptName)));
    if (strange.length > 0) {
      throw unexpectedFonts(name, strange, await textInStrangeFonts(page));
    }
    const {headings, entries} = await readFromBook(page);
    const title = bookTitle(source);
    const {bytes, bookmarksAreRight} = await finishBook(printed, {
      metadata: {
        title,
        author: t('press.author', {site: t('site.title')}),
        subject: t('site.tagline'),
        language: locale.code,
        direction: locale.direction,
        date: edition.date,
        frontSheets,
      },
      headings,
      links: {
        inside: (id) => t('press.link.inside', {title: titleOf(id, text, t('press.references'))}),
        outside: (url) => t('press.link.outside', {url}),
      },
      marks,
      document,
    });
    if (!bookmarksAreRight) {
      throw fault(name, 'BOOKMARKS', `Found another number of bookmarks than headings, expected ${headings.length}.`);
    }
    const pages = await checkBook(bytes, {name, title, language: locale.code, entries});
    return {bytes, pages};
  } catch (error) {
    throw isOfBrowser(error) ? browserFailed(name, error as Error) : error;
  } finally {
    await page.close().catch(() => {});
  }
}

function isOfBrowser(error: unknown): boolean {
  return (
    error instanceof Error && /^(TargetCloseError|ProtocolError|TimeoutError|ConnectionClosedError)$/.test(error.name)
  );
}

function browserFailed(name: string, {message}: Error): MachineError {
  return new MachineError(
    `The browser failed while it printed ${name}: ${message.split('\n')[0]}`,
    'free some memory and try again, or set PUPPETEER_EXECUTABLE_PATH to another browser.',
  );
}

/** The shipped fonts, and small ones for Chinese and Japanese names where the book has such. */
async function fontsFor(
  text: BookText,
  {source, name, shipped}: {source: BookSource; name: string; shipped: readonly Font[]},
): Promise<Font[]> {
  const texts = textsOfBook(text, {name, front: frontPages(source, text).markup});
  const fonts = [...shipped, ...(await eastAsianFonts(missingCodes(texts, shipped)))];
  checkGlyphs(texts, fonts);
  return fonts;
}

/** What a link to an id in the book is said to lead to. */
function titleOf(id: string, {parts}: BookText, references: string): string {
  const part = parts.find((candidate) => candidate.id === id);
  const chapter = parts.flatMap(({chapters}) => chapters).find((candidate) => candidate.id === id.split('-')[0]);
  return part?.title ?? chapter?.title.text ?? references;
}

function unexpectedFonts(name: string, fonts: readonly string[], texts: readonly string[]): ContentError {
  const where = texts.length > 0 ? ` Set in it: ${texts.join('; ')}.` : '';
  return fault(name, 'FONT', `Unexpected font ${fonts.join(', ')}, expected only shipped and embedded fonts.${where}`);
}

function fault(file: string, code: string, message: string): ContentError {
  const hint = 'write the text with characters of the shipped fonts, or add a font in src/press/font-files.ts.';
  return new ContentError([{file, line: 1, column: 1, code, message, hint}]);
}
