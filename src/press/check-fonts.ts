import type {Page} from 'puppeteer';
import {ContentError} from '../floor/errors';
import type {AssembledBook} from './assembly';
import {openPrinted, strangeFonts} from './finish';
import {textInStrangeFonts} from './strange-text';

/**
 * Makes sure that a printed book has only our fonts, all embedded.
 * @returns the printed book, opened
 * @throws ContentError that names the fonts and what is set in them
 */
export async function checkPrintedFonts({name, fonts}: AssembledBook, pdf: Uint8Array, page: Page) {
  const printed = await openPrinted(pdf);
  const strange = strangeFonts(printed, new Set(fonts.map((font) => font.postScriptName)));
  if (strange.length > 0) {
    const texts = await textInStrangeFonts(page);
    const where = texts.length > 0 ? ` Set in it: ${texts.join('; ')}.` : '';
    const message = `Unexpected font ${strange.join(', ')}, expected only shipped and embedded fonts.${where}`;
    const hint = 'write the text with characters of the shipped fonts, or add a font that has them: option `fonts.files` of the print edition.';
    throw new ContentError([{file: name, line: 1, column: 1, code: 'FONT', message, hint}]);
  }
  return printed;
}
