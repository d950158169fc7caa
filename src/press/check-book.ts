import {ContentError} from '../floor/errors';
import {sheetsOfDestinations} from './page-numbers';
import {getDocument, type PDFDocumentProxy} from './pdf-reader';

/** What a finished book must hold. */
export interface ExpectedBook {
  name: string;
  title: string;
  language: string;
  /** The entries of the contents: the text of the heading and the number printed beside it. */
  entries: {title: string; number: string}[];
  /** Every number in the book that names a page: the id that it stands for and the number printed. */
  numbers: {id: string; number: string}[];
}

interface Bookmark {
  title: string;
  dest: string | unknown[] | null;
  items: Bookmark[];
}

/**
 * Opens a finished book again, as a reader's program would, and holds it against what it must be.
 * The bookmarks come from the headings themselves, so they tell where the headings really are.
 * @throws ContentError that names all that is wrong
 */
export async function checkBook(bytes: Uint8Array, expected: ExpectedBook): Promise<number> {
  const document = await getDocument(bytes);
  try {
    const faults = await faultsOf(document, expected);
    if (faults.length > 0) {
      const hint = 'report this as a mistake of the program, with the pages it happened on.';
      throw new ContentError(
        faults.map((message) => ({file: expected.name, line: 1, column: 1, code: 'BOOK', message, hint})),
      );
    }
    return document.numPages;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function faultsOf(document: PDFDocumentProxy, {title, language, entries, numbers}: ExpectedBook): Promise<string[]> {
  const {info} = (await document.getMetadata()) as {info: {Title?: string; Language?: string}};
  const labels = (await document.getPageLabels()) ?? [];
  const bookmarks = listed(((await document.getOutline()) ?? []) as Bookmark[]);
  const faults = [];
  if (info.Title !== title) {
    faults.push(`Unexpected title '${info.Title}', expected '${title}'.`);
  }
  if (info.Language !== language) {
    faults.push(`Unexpected language '${info.Language}', expected '${language}'.`);
  }
  let next = 0;
  for (const entry of entries) {
    const at = bookmarks.findIndex((bookmark, index) => index >= next && bookmark.title === entry.title);
    const sheet = at < 0 ? null : await sheetOf(document, bookmarks[at]!);
    if (sheet === null) {
      faults.push(`Found no bookmark '${entry.title}' in its place, expected one for each entry of the contents.`);
    } else if (labels[sheet] !== entry.number) {
      faults.push(`Unexpected page ${entry.number} of '${entry.title}' in the contents, expected ${labels[sheet]}.`);
    }
    next = at < 0 ? next : at + 1;
  }
  const sheets = await sheetsOfDestinations(document);
  for (const {id, number} of numbers) {
    const label = labels[sheets.get(id) ?? -1];
    if (label !== number) {
      faults.push(`Unexpected page ${number} of '${id}', expected ${label ?? 'an id that is in the book'}.`);
    }
  }
  return faults;
}

/** Parts and chapters, which the contents list, in order; headings below them may have the title of another chapter. */
function listed(bookmarks: readonly Bookmark[]): Bookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...bookmark.items]);
}

async function sheetOf(document: PDFDocumentProxy, {dest}: Bookmark): Promise<number | null> {
  const [page] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) ?? [];
  return typeof page === 'number' ? page : page ? document.getPageIndex(page as never) : null;
}
