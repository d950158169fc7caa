import type {PDFDict, PDFObject} from '@cantoo/pdf-lib';
import {nameOf, textOf} from './objects';
import type {StructureTree} from './structure-tree';

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/;

/**
 * Finds the marked content in languages that are written from right to left.
 * @returns numbers of marked content, by page
 */
export function rightToLeftContent(tree: StructureTree, language: string): Map<PDFObject, Set<number>> {
  const found = new Map<PDFObject, Set<number>>();
  const visit = (element: PDFDict, around: string): void => {
    const own = textOf(element.get(nameOf('Lang'))) ?? around;
    if (rightToLeft.test(own)) {
      for (const {page, number} of tree.contentsOf(element)) {
        found.set(page, (found.get(page) ?? new Set()).add(number));
      }
    }
    tree.childrenOf(element).forEach(({dict}) => visit(dict, own));
  };
  visit(tree.root, language);
  return found;
}
