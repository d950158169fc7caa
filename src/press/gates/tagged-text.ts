import {PDFNumber, PDFDict, type PDFDocument, type PDFObject} from '@cantoo/pdf-lib';
import {nameOf} from '../finish/objects';
import {StructureTree} from '../finish/structure-tree';
import {FontTexts} from '../finish/font-text';
import {readPageText, type PageText} from './page-text';

/** The pages of a file as text, by the reference of each page. */
export type PageTexts = ReadonlyMap<PDFObject, PageText>;

/** Reads the text of all pages. */
export function readPageTexts(pdf: PDFDocument): PageTexts {
  const fonts = new FontTexts(pdf);
  return new Map(pdf.getPages().map((page) => [page.ref, readPageText(page, fonts)]));
}

/** The text of a file in the order of its structure, as a screen reader gives it; a piece for each marked content. */
export function textInOrder(pdf: PDFDocument, pages: PageTexts): string[] {
  const tree = StructureTree.of(pdf);
  const texts: string[] = [];
  const visit = (element: PDFDict, around: PDFObject | undefined): void => {
    const page = element.get(nameOf('Pg')) ?? around;
    for (const kid of tree!.kidsOf(element)) {
      const value = pdf.context.lookup(kid);
      const inner = tree!.elementOf(kid);
      if (inner) {
        visit(inner.dict, page);
      } else if (value instanceof PDFNumber) {
        texts.push(pages.get(page!)?.tagged.get(value.asNumber()) ?? '');
      } else if (value instanceof PDFDict && value.has(nameOf('MCID'))) {
        const number = value.lookup(nameOf('MCID'), PDFNumber).asNumber();
        texts.push(pages.get(value.get(nameOf('Pg')) ?? page!)?.tagged.get(number) ?? '');
      }
    }
  };
  if (tree) {
    visit(tree.root, undefined);
  }
  return texts;
}
