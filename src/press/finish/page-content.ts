import type {PDFDocument} from '@cantoo/pdf-lib';
import {artifactsMarked} from './artifacts';
import {demoteContent} from './demoted-content';
import {repeatedHeads} from './repeated-heads';
import {withoutSoftHyphens} from './soft-hyphens';
import {rewritePages} from './streams';
import {StructureTree} from './structure-tree';

/**
 * Completes what is drawn on the pages: words that may be broken are whole, and what the browser
 * draws beside the text is artifact: running heads, page numbers, rules, dots and backgrounds. A
 * screen reader then leaves them out (PDF/UA-1, 7.1).
 */
export function completePages(pdf: PDFDocument): void {
  const tree = StructureTree.of(pdf);
  const repeated = tree ? repeatedHeads(tree) : new Map();
  rewritePages(pdf, (content, page) => {
    const {bytes, dropped} = demoteContent(withoutSoftHyphens(content), repeated.get(page.ref));
    dropped.forEach((number) => tree?.dropContent(page.ref, number));
    return artifactsMarked(bytes, page.getHeight());
  });
}
