import {PDFArray, PDFDict, PDFNumber, type PDFContext, type PDFObject, type PDFRef} from '@cantoo/pdf-lib';
import {itemsOf, nameOf} from './objects';

/** Knows the element that each piece of marked content and each annotation belongs to (ISO 32000-1, 14.7.4.4). */
export class ParentTree {
  /** The owners of the content of a page, by its key; the owner of an annotation, by its own. */
  private readonly places = new Map<number, {list: PDFArray; index: number}>();

  constructor(
    private readonly context: PDFContext,
    root: PDFObject | undefined,
  ) {
    this.read(root);
  }

  /** The owners of the marked content of a page, by its number; null for a page without any. */
  ownersOn(page: PDFObject | undefined): PDFArray | null {
    const key = page && this.context.lookup(page, PDFDict).lookup(nameOf('StructParents'), PDFNumber).asNumber();
    const place = this.places.get(key ?? -1);
    const owners = place?.list.lookup(place.index);
    return owners instanceof PDFArray ? owners : null;
  }

  /** Says whose an annotation is. */
  own(annotation: PDFDict, owner: PDFRef): void {
    const place = this.places.get(annotation.lookup(nameOf('StructParent'), PDFNumber).asNumber());
    place?.list.set(place.index, owner);
  }

  private read(node: PDFObject | undefined): void {
    if (!(node instanceof PDFDict)) {
      return;
    }
    const list = node.lookup(nameOf('Nums'));
    if (list instanceof PDFArray) {
      for (let index = 0; index + 1 < list.size(); index += 2) {
        this.places.set(list.lookup(index, PDFNumber).asNumber(), {list, index: index + 1});
      }
    }
    itemsOf(this.context, node.get(nameOf('Kids'))).forEach((kid) => this.read(this.context.lookup(kid)));
  }
}
