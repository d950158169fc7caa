import {PDFRawStream, PDFRef, type PDFDocument} from '@cantoo/pdf-lib';
import {dictionariesOf, nameOf} from './objects';
import {bytesOf, packedStream} from './streams';

/** Codes that a map may not give: nothing, and the two byte order marks (PDF/UA-1, 7.21.7). */
const forbidden = /^(<[0-9A-Fa-f]+> )<(?:0000|FEFF|FFFE)>$/gim;

/**
 * Gives glyphs without a character of their own, such as the second of two that are one letter, a
 * character that shows nothing. Their text stands in the `ActualText` around them.
 */
export function completeUnicodeMaps(pdf: PDFDocument): void {
  for (const font of dictionariesOf(pdf)) {
    const reference = font.get(nameOf('ToUnicode'));
    const stream = reference && pdf.context.lookup(reference);
    if (font.get(nameOf('Type')) !== nameOf('Font') || !(stream instanceof PDFRawStream)) {
      continue;
    }
    const map = Buffer.from(bytesOf(stream)).toString('latin1');
    const complete = map.replace(forbidden, '$1<200B>');
    if (complete !== map && reference instanceof PDFRef) {
      pdf.context.assign(reference, packedStream(pdf.context, Buffer.from(complete, 'latin1')));
    }
  }
}
