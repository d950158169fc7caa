import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFString,
  PDFHexString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

export const nameOf = (text: string) => PDFName.of(text);

/** Text of a PDF string of either kind, or null when the object is no string. */
export function textOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
}

/** The items of an array object, or the object itself as a list of one. */
export function itemsOf(context: PDFContext, object: PDFObject | undefined): PDFObject[] {
  const value = object && context.lookup(object);
  if (value instanceof PDFArray) {
    return value.asArray();
  }
  return object ? [object] : [];
}

/** All dictionaries of a file that stand by themselves. */
export function* dictionariesOf(pdf: PDFDocument): Generator<PDFDict> {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict) {
      yield object;
    }
  }
}
