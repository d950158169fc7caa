import {readFileSync} from 'node:fs';
import {getDocument, type PDFDocumentProxy} from '../../src/press/pdf-reader';

/** Opens a PDF, gives it to `read` and closes it again. */
export async function readPdf<T>(file: string, read: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const document = await getDocument(readFileSync(file));
  try {
    return await read(document);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The text of each page; presentation forms and odd spaces are made plain. */
export async function pageTexts(document: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const {items} = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    texts.push(text.normalize('NFKC').replace(/[\u0000\u200b]/g, ''));
  }
  return texts;
}

interface Bookmark {
  title: string;
  dest: string | unknown[] | null;
  items: Bookmark[];
}

/** The bookmarks as lines: the depth, the title, the label of the page. */
export async function bookmarks(document: PDFDocumentProxy): Promise<{depth: number; title: string; page: string}[]> {
  const labels = (await document.getPageLabels())!;
  const walk = async (
    items: readonly Bookmark[],
    depth: number,
  ): Promise<{depth: number; title: string; page: string}[]> => {
    const lines = [];
    for (const {title, dest, items: inner} of items) {
      const [reference] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) as [never];
      lines.push(
        {depth, title, page: labels[await document.getPageIndex(reference)]!},
        ...(await walk(inner, depth + 1)),
      );
    }
    return lines;
  };
  return walk((await document.getOutline()) as Bookmark[], 1);
}
