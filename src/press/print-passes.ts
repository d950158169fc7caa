import type {Page} from 'puppeteer';
import {ContentError} from '../floor/errors';
import {planBlanks, sameBlanks, type BlankRules, type Blanks} from './blanks';
import {fillPageNumbers, placeBlanks} from './in-book';
import {pageLabel, readPlaces} from './page-numbers';
import {printPage} from './print-page';

const mostPasses = 6;

/** A printed book whose page numbers are right. */
export interface PrintedBook {
  pdf: Uint8Array;
  pages: number;
  /** How many sheets come before the first part. */
  frontSheets: number;
  /** The number printed on the page of an id. */
  labelOf(id: string): string | undefined;
}

export interface PassOptions extends BlankRules {
  /** What messages call the book. */
  name: string;
  /** Whether the last pass writes tags and bookmarks, which costs as much time again. */
  tagged: boolean;
  signal?: AbortSignal;
}

/**
 * Prints a book until the page numbers in it are those of its pages. The first time is without
 * tags, which takes half as long and breaks pages at the same places; most books need two.
 * The first of `rectoIds` is the heading with which the body and its numbers begin.
 * @throws ContentError when the numbers never settle, or a number is asked of an id that is not printed
 */
export async function printPasses(page: Page, options: PassOptions): Promise<PrintedBook> {
  const {name, rectoIds, tagged, signal} = options;
  let blanks: Blanks = new Map();
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    signal?.throwIfAborted();
    const final = pass > 1;
    const pdf = await printPage(page, final && tagged);
    const places = await readPlaces(pdf);
    const plan = planBlanks(places.sheetOf, blanks, options);
    const frontSheets = plan.sheetOf(rectoIds[0] ?? '') ?? 0;
    const labelOf = (id: string) => {
      const sheet = plan.sheetOf(id);
      return sheet === undefined ? undefined : pageLabel(sheet, frontSheets);
    };
    const labels = Object.fromEntries([...places.sheetOf.keys()].map((id) => [id, labelOf(id)!]));
    const {changed, unknown} = await fillPageNumbers(page, labels);
    if (unknown.length > 0) {
      throw unsettled(name, `Found no page for ${unknown.join(', ')}, expected a heading with that id.`);
    }
    const steady = sameBlanks(plan.blanks, blanks);
    if (final && steady && !changed) {
      return {pdf, pages: places.pages, frontSheets, labelOf};
    }
    if (!steady) {
      blanks = plan.blanks;
      await placeBlanks(page, [...blanks], rectoIds[0] ?? '');
    }
  }
  throw unsettled(
    name,
    `Page numbers still moved when the book was printed ${mostPasses} times, expected them to settle.`,
  );
}

function unsettled(name: string, message: string): ContentError {
  const hint = 'report this as a mistake of the program, with the pages it happened on.';
  return new ContentError([{file: name, line: 1, column: 1, code: 'PAGE_NUMBERS', message, hint}]);
}
