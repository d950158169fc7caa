import {deflateSync, inflateSync} from 'node:zlib';
import {
  PDFRawStream,
  PDFRef,
  decodePDFRawStream,
  type PDFContext,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import {itemsOf, nameOf} from './objects';

/** The bytes that a stream holds, unpacked. */
export function bytesOf(stream: PDFRawStream): Uint8Array {
  const isPlainFlate =
    stream.dict.get(nameOf('Filter')) === nameOf('FlateDecode') && !stream.dict.has(nameOf('DecodeParms'));
  return isPlainFlate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}

/** A stream that holds bytes, packed. */
export function packedStream(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Record<string, string | number> = {},
): PDFRawStream {
  const contents = deflateSync(bytes);
  return PDFRawStream.of(context.obj({...entries, Filter: 'FlateDecode', Length: contents.length}), contents);
}

/** Gives the content of every page to `change`, which returns what to put in its place, or the same bytes. */
export function rewritePages(pdf: PDFDocument, change: (bytes: Uint8Array, page: PDFPage) => Uint8Array): void {
  for (const page of pdf.getPages()) {
    for (const reference of itemsOf(pdf.context, page.node.get(nameOf('Contents')))) {
      const stream = pdf.context.lookup(reference);
      if (stream instanceof PDFRawStream && reference instanceof PDFRef) {
        const bytes = bytesOf(stream);
        const changed = change(bytes, page);
        if (changed !== bytes) {
          pdf.context.assign(reference, packedStream(pdf.context, changed));
        }
      }
    }
  }
}
