import type {PDFDocument, PDFObject, PDFPage} from '@cantoo/pdf-lib';
import {artifactsMarked} from './artifacts';
import {demoteContent} from './demoted-content';
import {FontTexts} from './font-text';
import {inReadingOrder} from './line-order';
import {repeatedHeads} from './repeated-heads';
import {rightToLeftContent} from './right-to-left';
import {withoutSoftHyphens} from './soft-hyphens';
import {rewritePages} from './streams';
import {dropContent} from './structure-edits';
import {StructureTree} from './structure-tree';
import type {Lines} from './text-runs';

/**
 * Completes what is drawn on the pages: words that may be broken are whole, lines from right to left
 * are in the order of reading, and what the browser draws beside the text is artifact: running
 * heads, page numbers, rules, dots and backgrounds. A screen reader then leaves them out (PDF/UA-1, 7.1).
 * @param language of the book
 */
export function completePages(pdf: PDFDocument, language: string): void {
  const tree = StructureTree.of(pdf);
  const none = new Map<PDFObject, Set<number>>();
  const repeated = tree ? repeatedHeads(tree) : none;
  const fromRight = tree ? rightToLeftContent(tree, language) : none;
  const fonts = new FontTexts(pdf);
  rewritePages(pdf, (content, page) => {
    const own = fromRight.get(page.ref);
    const whole = withoutSoftHyphens(content);
    const ordered = own ? inReadingOrder(whole, linesOf(page, own, fonts)) : whole;
    const {bytes, dropped} = demoteContent(ordered, repeated.get(page.ref));
    dropped.forEach((number) => tree && dropContent(tree, {page: page.ref, number}));
    return artifactsMarked(bytes, page.getHeight());
  });
}

function linesOf(page: PDFPage, fromRight: ReadonlySet<number>, fonts: FontTexts): Lines {
  const resources = page.node.Resources();
  return {
    isRightToLeft: (content) => fromRight.has(content),
    textOf: (font, glyph) => fonts.of(resources, font)(glyph) ?? '',
  };
}
