import {PDFDict, PDFName, PDFNumber, PDFRef, type PDFContext, type PDFDocument, type PDFObject} from '@cantoo/pdf-lib';
import {itemsOf, nameOf} from './objects';
import {ParentTree} from './parent-tree';

/** An element of the structure with the reference that others know it by. */
export interface StructureElement {
  reference: PDFRef;
  dict: PDFDict;
}

/** A piece of marked content: its page and its number there. */
export interface Content {
  page: PDFObject;
  number: number;
}

/** The structure of a tagged file, and its parent tree, kept true to each other (ISO 32000-1, 14.7). */
export class StructureTree {
  readonly context: PDFContext;
  readonly root: PDFDict;
  readonly parents: ParentTree;

  private constructor(pdf: PDFDocument, root: PDFDict) {
    this.context = pdf.context;
    this.root = root;
    this.parents = new ParentTree(pdf.context, root.lookup(nameOf('ParentTree')));
  }

  /** The tree of a file, or null when the file has no tags. */
  static of(pdf: PDFDocument): StructureTree | null {
    const root = pdf.catalog.lookup(nameOf('StructTreeRoot'));
    return root instanceof PDFDict ? new StructureTree(pdf, root) : null;
  }

  /** All elements below one, or of the whole tree, in reading order; each before its kids. */
  *elements(below: PDFDict = this.root): Generator<StructureElement> {
    for (const kid of this.kidsOf(below)) {
      const element = this.elementOf(kid);
      if (element) {
        yield element;
        yield* this.elements(element.dict);
      }
    }
  }

  /** The kids of an element: elements, numbers of marked content, references to content and objects. */
  kidsOf(element: PDFDict): PDFObject[] {
    return itemsOf(this.context, element.get(nameOf('K')));
  }

  /** The elements among the kids of one. */
  childrenOf(element: PDFDict): StructureElement[] {
    return this.kidsOf(element).flatMap((kid) => this.elementOf(kid) ?? []);
  }

  /** A kid as element, or null when it is content or an object. */
  elementOf(kid: PDFObject): StructureElement | null {
    const dict = kid instanceof PDFRef ? this.context.lookup(kid) : undefined;
    return kid instanceof PDFRef && dict instanceof PDFDict && typeOf(dict) ? {reference: kid, dict} : null;
  }

  /** The marked content that is an element's own, in order. */
  contentsOf(element: PDFDict): Content[] {
    return this.kidsOf(element).flatMap((kid) => this.contentOf(kid, element) ?? []);
  }

  /** The marked content of an element and all below it, in order. */
  *contentsBelow(element: PDFDict): Generator<Content> {
    for (const kid of this.kidsOf(element)) {
      const inner = this.elementOf(kid);
      const content = inner ? null : this.contentOf(kid, element);
      if (inner) {
        yield* this.contentsBelow(inner.dict);
      } else if (content) {
        yield content;
      }
    }
  }

  /** A kid as marked content, or null when it is none. */
  contentOf(kid: PDFObject, element: PDFDict): Content | null {
    const value = this.context.lookup(kid);
    const page = (value instanceof PDFDict && value.get(nameOf('Pg'))) || element.get(nameOf('Pg'));
    const number = value instanceof PDFDict ? value.lookup(nameOf('MCID')) : value;
    return page && number instanceof PDFNumber ? {page, number: number.asNumber()} : null;
  }

  /** The annotation that a kid stands for, or null. */
  annotationOf(kid: PDFObject): PDFDict | null {
    const value = this.context.lookup(kid);
    const isObject = value instanceof PDFDict && value.get(nameOf('Type')) === nameOf('OBJR');
    return isObject ? value.lookup(nameOf('Obj'), PDFDict) : null;
  }
}

/** The type of an element, such as `P` or `LBody`; empty for what is none. */
export function typeOf(dict: PDFDict): string {
  const type = dict.get(nameOf('S'));
  return type instanceof PDFName ? type.decodeText() : '';
}
