import {PDFDict, PDFHexString, PDFName, type PDFDocument} from '@cantoo/pdf-lib';
import {itemsOf, nameOf, textOf} from './objects';

/** The words for links, by where they lead. */
export interface LinkWords {
  inside(id: string): string;
  outside(address: string): string;
}

/** Says of every link in words where it leads, as PDF/UA-1 (7.18.5) asks. */
export function describeLinks(pdf: PDFDocument, words: LinkWords): void {
  for (const page of pdf.getPages()) {
    for (const reference of itemsOf(pdf.context, page.node.get(nameOf('Annots')))) {
      const link = pdf.context.lookup(reference);
      const text = link instanceof PDFDict && link.get(nameOf('Subtype')) === nameOf('Link') && wordsFor(link, words);
      if (text) {
        (link as PDFDict).set(nameOf('Contents'), PDFHexString.fromText(text));
      }
    }
  }
}

function wordsFor(link: PDFDict, words: LinkWords): string | null {
  const destination = link.lookup(nameOf('Dest'));
  if (destination) {
    const id = destination instanceof PDFName ? destination.decodeText() : textOf(destination);
    return id && words.inside(id);
  }
  const action = link.lookup(nameOf('A'));
  const address = action instanceof PDFDict ? textOf(action.lookup(nameOf('URI'))) : null;
  return address && words.outside(address);
}
