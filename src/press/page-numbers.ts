import {getDocument, type PDFDocumentProxy} from './pdf-reader';

/** Where the parts of a printed book begin, read from its destinations. */
export interface PrintedPlaces {
  pages: number;
  /** The sheet of each id that a link of the book leads to, from 0. */
  sheetOf: ReadonlyMap<string, number>;
}

/** Reads where the ids of a printed book lie. */
export async function readPlaces(pdf: Uint8Array): Promise<PrintedPlaces> {
  const document = await getDocument(pdf);
  try {
    return {pages: document.numPages, sheetOf: await sheetsOfDestinations(document)};
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The sheet of each id that a link of a PDF leads to, from 0. */
export async function sheetsOfDestinations(document: PDFDocumentProxy): Promise<Map<string, number>> {
  const sheets = new Map<string, number>();
  for (const [name, [page]] of Object.entries(await document.getDestinations()) as [string, any[]][]) {
    sheets.set(decodeURIComponent(name), typeof page === 'number' ? page : await document.getPageIndex(page));
  }
  return sheets;
}

/** The number printed on a sheet: roman before the first part, then from 1. Sheets count from 0. */
export function pageLabel(sheet: number, firstBodySheet: number): string {
  return sheet < firstBodySheet ? toRoman(sheet + 1) : String(sheet - firstBodySheet + 1);
}

/** A number from 1 to 399 in lower-case roman numerals. */
export function toRoman(value: number): string {
  const signs = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let rest = value;
  let roman = '';
  for (const [worth, sign] of signs) {
    for (; rest >= worth; rest -= worth) {
      roman += sign;
    }
  }
  return roman;
}
