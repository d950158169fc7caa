import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import {itemsOf, nameOf} from './objects';

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
  /** The owners of the content of a page, by its key; the owner of an annotation, by its own. */
  private readonly owners = new Map<number, {list: PDFArray; index: number}>();

  private constructor(pdf: PDFDocument, root: PDFDict) {
    this.context = pdf.context;
    this.root = root;
    this.readOwners(root.lookup(nameOf('ParentTree')));
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

  private contentOf(kid: PDFObject, element: PDFDict): Content | null {
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

  /** Gives an element another type, and takes away the attributes that went with the old one. */
  retag({dict}: StructureElement, type: string): void {
    dict.set(nameOf('S'), nameOf(type));
    if (type !== 'L') {
      dict.delete(nameOf('A'));
    }
  }

  /** Puts some kids of an element into a new one, which takes the place of the first of them. */
  wrap(parent: StructureElement, kids: readonly PDFObject[], type: string): StructureElement {
    const page = parent.dict.get(nameOf('Pg'));
    const dict = this.context.obj({
      Type: 'StructElem',
      S: type,
      P: parent.reference,
      ...(page && {Pg: page}),
    });
    const reference = this.context.register(dict);
    const wrapped = new Set(kids);
    const first = kids[0];
    const all = this.kidsOf(parent.dict);
    parent.dict.set(
      nameOf('K'),
      this.context.obj(all.flatMap((kid) => (kid === first ? [reference] : wrapped.has(kid) ? [] : [kid]))),
    );
    dict.set(nameOf('K'), this.context.obj([...kids]));
    kids.forEach((kid) => this.own(kid, page, reference));
    return {reference, dict};
  }

  /** Puts the kids of an element in its own place below its parent, and lets it go. */
  unwrap(parent: StructureElement, inner: StructureElement): void {
    const page = inner.dict.get(nameOf('Pg'));
    const moved = this.kidsOf(inner.dict).map((kid) => {
      this.own(kid, page, parent.reference);
      const number = this.context.lookup(kid);
      return number instanceof PDFNumber && page ? this.context.obj({Type: 'MCR', Pg: page, MCID: number}) : kid;
    });
    const all = this.kidsOf(parent.dict);
    parent.dict.set(nameOf('K'), this.context.obj(all.flatMap((kid) => (kid === inner.reference ? moved : [kid]))));
    this.context.delete(inner.reference);
  }

  /** The element that the parent tree gives for marked content of a page. */
  ownerOf(page: PDFObject, content: number): PDFObject | undefined {
    return this.ownersOn(page)?.get(content);
  }

  /** Takes marked content of a page out of the element that has it. */
  dropContent(page: PDFRef, content: number): void {
    const list = this.ownersOn(page);
    const owner = list?.lookup(content);
    if (!list || !(owner instanceof PDFDict)) {
      return;
    }
    const isContent = (kid: PDFObject) => {
      const value = this.context.lookup(kid);
      const isOnPage =
        (value instanceof PDFDict ? (value.get(nameOf('Pg')) ?? owner.get(nameOf('Pg'))) : owner.get(nameOf('Pg'))) ===
        page;
      const number = value instanceof PDFDict ? value.get(nameOf('MCID')) : value;
      return isOnPage && number instanceof PDFNumber && number.asNumber() === content;
    };
    owner.set(nameOf('K'), this.context.obj(this.kidsOf(owner).filter((kid) => !isContent(kid))));
    list.set(content, PDFNull);
  }

  /** Says in the parent tree, or in the kid itself, whose it is. */
  private own(kid: PDFObject, page: PDFObject | undefined, owner: PDFRef): void {
    const value = this.context.lookup(kid);
    const annotation = this.annotationOf(kid);
    if (annotation) {
      const entry = this.owners.get(annotation.lookup(nameOf('StructParent'), PDFNumber).asNumber());
      entry?.list.set(entry.index, owner);
    } else if (value instanceof PDFNumber) {
      this.ownContent(page, value, owner);
    } else if (value instanceof PDFDict && value.has(nameOf('MCID'))) {
      this.ownContent(value.get(nameOf('Pg')) ?? page, value.lookup(nameOf('MCID'), PDFNumber), owner);
    } else if (value instanceof PDFDict) {
      value.set(nameOf('P'), owner);
    }
  }

  private ownContent(page: PDFObject | undefined, content: PDFNumber, owner: PDFRef): void {
    this.ownersOn(page)?.set(content.asNumber(), owner);
  }

  /** The owners of the marked content of a page, by its number. */
  private ownersOn(page: PDFObject | undefined): PDFArray | null {
    const key = page && this.context.lookup(page, PDFDict).lookup(nameOf('StructParents'), PDFNumber).asNumber();
    const entry = this.owners.get(key ?? -1);
    const list = entry?.list.lookup(entry.index);
    return list instanceof PDFArray ? list : null;
  }

  private readOwners(node: PDFObject | undefined): void {
    if (!(node instanceof PDFDict)) {
      return;
    }
    const list = node.lookup(nameOf('Nums'));
    if (list instanceof PDFArray) {
      for (let index = 0; index + 1 < list.size(); index += 2) {
        this.owners.set(list.lookup(index, PDFNumber).asNumber(), {
          list,
          index: index + 1,
        });
      }
    }
    itemsOf(this.context, node.get(nameOf('Kids'))).forEach((kid) => this.readOwners(this.context.lookup(kid)));
  }
}

/** The type of an element, such as `P` or `LBody`; empty for what is none. */
export function typeOf(dict: PDFDict): string {
  const type = dict.get(nameOf('S'));
  return type instanceof PDFName ? type.decodeText() : '';
}
