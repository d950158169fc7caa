import {PDFDict, PDFHexString, PDFNumber, PDFRef, type PDFDocument} from '@cantoo/pdf-lib';
import {nameOf} from './objects';

/** Bookmarks below this level begin folded; level 1 is a part. */
const openLevels = 1;

/**
 * Gives the bookmarks the words of the headings: the browser mixes up the order of the words where
 * a heading in Arabic is set in several runs.
 * @param headings the text of all headings of the book, in order
 * @returns false when the file has another number of bookmarks
 */
export function writeBookmarkTitles(pdf: PDFDocument, headings: readonly string[]): boolean {
  const items = bookmarksOf(pdf);
  items.forEach(({item, level}, index) => {
    item.set(nameOf('Title'), PDFHexString.fromText(headings[index] ?? ''));
    const count = item.lookup(nameOf('Count'));
    if (count instanceof PDFNumber && level >= openLevels + 1) {
      item.set(nameOf('Count'), PDFNumber.of(-Math.abs(count.asNumber())));
    }
  });
  return items.length === headings.length;
}

interface Bookmark {
  item: PDFDict;
  /** From 1. */
  level: number;
}

function bookmarksOf(pdf: PDFDocument): Bookmark[] {
  const root = pdf.catalog.lookup(nameOf('Outlines'));
  return root instanceof PDFDict ? childrenOf(pdf, root, 1) : [];
}

function childrenOf(pdf: PDFDocument, parent: PDFDict, level: number): Bookmark[] {
  const found: Bookmark[] = [];
  for (let next = parent.get(nameOf('First')); next instanceof PDFRef;) {
    const item = pdf.context.lookup(next, PDFDict);
    found.push({item, level}, ...childrenOf(pdf, item, level + 1));
    next = item.get(nameOf('Next'));
  }
  return found;
}
