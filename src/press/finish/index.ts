import {PDFDocument} from '@cantoo/pdf-lib';
import {writeOutputIntent} from './colour-profile';
import {strangeFonts} from './embedded-fonts';
import {describeLinks, type LinkWords} from './links';
import type {StructureMarks} from './marks';
import {writeIdentity, writeMetadata, type BookMetadata} from './metadata';
import {writeBookmarkTitles} from './outline';
import {completePages} from './page-content';
import {serialise} from './serialise';
import {completeStructure} from './structure';
import {renumberTableIds} from './table-ids';
import {completeUnicodeMaps} from './unicode-maps';

/** What is needed to finish a printed book. */
export interface Finishing {
  metadata: BookMetadata;
  /** The text of all headings, in order. */
  headings: readonly string[];
  links: LinkWords;
  /** What `markStructure` gave for the open book. */
  marks: StructureMarks;
  /** The whole document that was printed: the identity of the file follows from it. */
  document: string;
}

/** A finished book, and what is wrong with it. */
export interface FinishedBook {
  bytes: Uint8Array;
  bookmarksAreRight: boolean;
}

/** Opens what the browser printed, for `strangeFontsIn` and `finishBook`. */
export const openPrinted = (pdf: Uint8Array) => PDFDocument.load(pdf, {updateMetadata: false});

/** Completes a printed book: metadata, bookmarks, labels, artifacts, words for links. Its tags stay. */
export async function finishBook(
  pdf: PDFDocument,
  {metadata, headings, links, marks, document}: Finishing,
): Promise<FinishedBook> {
  writeMetadata(pdf, metadata);
  writeIdentity(pdf, document);
  writeOutputIntent(pdf);
  const bookmarksAreRight = writeBookmarkTitles(pdf, headings);
  describeLinks(pdf, links);
  renumberTableIds(pdf);
  completeStructure(pdf, marks, metadata.language);
  completeUnicodeMaps(pdf);
  completePages(pdf, metadata.language);
  return {bytes: await serialise(pdf), bookmarksAreRight};
}

export {markStructure} from './marks';
export {strangeFonts};
