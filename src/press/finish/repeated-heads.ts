import {PDFDict, PDFName, type PDFObject} from '@cantoo/pdf-lib';
import {itemsOf, nameOf} from './objects';
import {typeOf, type StructureElement, type StructureTree} from './structure-tree';

/**
 * Finds the heads of tables that are printed again on a further page: the browser counts all of them
 * as text of the one head, which would be read out once for each page.
 * @returns numbers of marked content, by page
 */
export function repeatedHeads(tree: StructureTree): Map<PDFObject, Set<number>> {
  const repeated = new Map<PDFObject, Set<number>>();
  for (const row of tree.elements()) {
    if (typeOf(row.dict) !== 'TR' || !tree.childrenOf(row.dict).some((cell) => headsColumn(tree, cell))) {
      continue;
    }
    const contents = [...tree.contentsBelow(row.dict)];
    const first = contents[0]?.page;
    for (const {page, number} of contents.filter((content) => content.page !== first)) {
      repeated.set(page, (repeated.get(page) ?? new Set()).add(number));
    }
  }
  return repeated;
}

function headsColumn({context}: StructureTree, {dict}: StructureElement): boolean {
  const attributes = itemsOf(context, dict.get(nameOf('A'))).map((item) => context.lookup(item));
  return attributes.some((item) => item instanceof PDFDict && item.get(nameOf('Scope')) === PDFName.of('Column'));
}
