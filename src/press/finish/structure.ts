import {PDFArray, PDFDict, PDFNumber, PDFRef, type PDFDocument, type PDFObject} from '@cantoo/pdf-lib';
import {itemsOf, nameOf} from './objects';

/**
 * Completes the structure that the browser writes: the text of a list item goes into a body beside
 * its label (ISO 32000-1, table 336), and types that came with PDF 2.0 are explained to programs
 * that know only the older ones.
 */
export function completeStructure(pdf: PDFDocument): void {
  const {context, catalog} = pdf;
  const root = catalog.lookup(nameOf('StructTreeRoot'));
  if (!(root instanceof PDFDict)) {
    return;
  }
  if (!root.has(nameOf('RoleMap'))) {
    root.set(nameOf('RoleMap'), context.obj({Strong: 'Span', Em: 'Span'}));
  }
  const owners = new ContentOwners(pdf, root);
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(nameOf('S')) === nameOf('LI')) {
      addListBody(pdf, {reference, item: object, owners});
    }
  }
}

interface ListItem {
  reference: PDFRef;
  item: PDFDict;
  owners: ContentOwners;
}

function addListBody(pdf: PDFDocument, {reference, item, owners}: ListItem): void {
  const {context} = pdf;
  const kids = itemsOf(context, item.get(nameOf('K')));
  const isLabel = (kid: PDFObject) => ['Lbl', 'LBody'].map(nameOf).includes(typeOf(context.lookup(kid)) as never);
  const rest = kids.filter((kid) => !isLabel(kid));
  if (rest.length === 0) {
    return;
  }
  const page = item.get(nameOf('Pg'));
  const body = context.obj({
    Type: 'StructElem',
    S: 'LBody',
    P: reference,
    K: context.obj(rest),
    ...(page && {Pg: page}),
  });
  const bodyReference = context.register(body);
  for (const kid of rest) {
    const value = context.lookup(kid);
    if (value instanceof PDFNumber) {
      owners.change(page, value, bodyReference);
    } else if (value instanceof PDFDict && value.has(nameOf('MCID'))) {
      owners.change(value.get(nameOf('Pg')) ?? page, value.lookup(nameOf('MCID'), PDFNumber), bodyReference);
    } else if (typeOf(value) && value instanceof PDFDict) {
      value.set(nameOf('P'), bodyReference);
    }
  }
  item.set(nameOf('K'), context.obj([...kids.filter(isLabel), bodyReference]));
}

function typeOf(element: PDFObject | undefined): PDFObject | undefined {
  return element instanceof PDFDict ? element.get(nameOf('S')) : undefined;
}

/** Knows which element each piece of marked content belongs to (ISO 32000-1, 14.7.4.4). */
class ContentOwners {
  private readonly owners = new Map<number, PDFArray>();

  constructor(
    private readonly pdf: PDFDocument,
    root: PDFDict,
  ) {
    this.read(root.lookup(nameOf('ParentTree')));
  }

  change(page: PDFObject | undefined, content: PDFNumber, owner: PDFRef): void {
    const key = page && this.pdf.context.lookup(page, PDFDict).lookup(nameOf('StructParents'), PDFNumber);
    this.owners.get(key?.asNumber() ?? -1)?.set(content.asNumber(), owner);
  }

  private read(node: PDFObject | undefined): void {
    const {context} = this.pdf;
    if (!(node instanceof PDFDict)) {
      return;
    }
    const pairs = itemsOf(context, node.get(nameOf('Nums'))).map((item) => context.lookup(item));
    pairs.forEach((value, index) => {
      const key = pairs[index - 1];
      if (value instanceof PDFArray && key instanceof PDFNumber) {
        this.owners.set(key.asNumber(), value);
      }
    });
    itemsOf(context, node.get(nameOf('Kids'))).forEach((kid) => this.read(context.lookup(kid)));
  }
}
