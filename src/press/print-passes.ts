import type {Page} from 'puppeteer';
import {ContentError} from '../floor/errors';
import {pageLabel, readPlaces, type PrintedPlaces} from './page-numbers';

const mostPasses = 5;
const timeout = 300_000;

/** A printed book whose page numbers are right. */
export interface PrintedBook {
  pdf: Uint8Array;
  places: PrintedPlaces;
  /** How many sheets come before the first part. */
  frontSheets: number;
}

/**
 * Prints a book until the page numbers in it are those of its pages. The first time is without
 * tags, which takes half as long and breaks pages at the same places; most books need two.
 * @param firstPartId id of the heading with which the body begins
 * @throws ContentError when the numbers never settle, or a number is asked of an id that is not printed
 */
export async function printPasses(
  page: Page,
  {name, firstPartId, signal}: {name: string; firstPartId: string; signal?: AbortSignal},
): Promise<PrintedBook> {
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    signal?.throwIfAborted();
    const final = pass > 1;
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: final,
      outline: final,
      timeout,
    });
    const places = await readPlaces(pdf);
    const frontSheets = places.sheetOf.get(firstPartId) ?? 0;
    if (frontSheets % 2 === 1) {
      await addBlankSheet(page, firstPartId);
    }
    const labels = [...places.sheetOf].map(([id, sheet]) => [id, pageLabel(sheet, frontSheets)] as const);
    const {changed, unknown} = await fillPageNumbers(page, Object.fromEntries(labels));
    if (unknown.length > 0) {
      throw unsettled(name, `Found no page for ${unknown.join(', ')}, expected a heading with that id.`);
    }
    if (final && changed === 0 && frontSheets % 2 === 0) {
      return {pdf, places, frontSheets};
    }
  }
  throw unsettled(
    name,
    `Page numbers still moved when the book was printed ${mostPasses} times, expected them to settle.`,
  );
}

/** Page 1 is the first of a leaf: an empty sheet before it makes the sheets of the front even. */
async function addBlankSheet(page: Page, firstPartId: string): Promise<void> {
  await page.evaluate((id) => {
    const earlier = document.querySelector('.blank');
    const blank = document.createElement('div');
    blank.className = 'blank';
    blank.ariaHidden = 'true';
    return earlier ? earlier.remove() : document.getElementById(id)?.closest('section')?.before(blank);
  }, firstPartId);
}

/** Writes the numbers into the open book and tells how many were other than before. */
async function fillPageNumbers(page: Page, labels: Record<string, string>) {
  return page.evaluate((numbers) => {
    let changed = 0;
    const unknown: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      const number = numbers[element.dataset.pageOf!];
      if (number === undefined) {
        unknown.push(element.dataset.pageOf!);
      } else if (element.textContent !== number) {
        element.textContent = number;
        changed += 1;
      }
    }
    return {changed, unknown};
  }, labels);
}

function unsettled(name: string, message: string): ContentError {
  const hint = 'report this as a mistake of the program, with the pages it happened on.';
  return new ContentError([{file: name, line: 1, column: 1, code: 'PAGE_NUMBERS', message, hint}]);
}
