import {PDFArray, PDFDict, PDFRef, PDFString, type PDFDocument, type PDFObject} from '@cantoo/pdf-lib';
import {dictionariesOf, itemsOf, nameOf, textOf} from './objects';

/**
 * Numbers the ids of table heads anew, from 1: the browser takes them from a counter of its
 * process, so that two prints of the same book would differ.
 */
export function renumberTableIds(pdf: PDFDocument): void {
  const names = new Map<string, string>();
  const rename = (object: PDFObject | undefined) => {
    const old = textOf(object);
    if (old === null) {
      return object;
    }
    const name = names.get(old) ?? `th${String(names.size + 1).padStart(6, '0')}`;
    names.set(old, name);
    return PDFString.of(name);
  };
  for (const dictionary of dictionariesOf(pdf)) {
    if (dictionary.get(nameOf('Type')) === nameOf('StructElem') && dictionary.has(nameOf('ID'))) {
      dictionary.set(nameOf('ID'), rename(dictionary.get(nameOf('ID')))!);
    }
    for (const attributes of attributesOf(pdf, dictionary)) {
      const headers = attributes.lookup(nameOf('Headers'));
      if (headers instanceof PDFArray) {
        attributes.set(nameOf('Headers'), pdf.context.obj(headers.asArray().map((header) => rename(header)!)));
      }
    }
  }
  renumberIdTree(pdf, rename);
}

function attributesOf(pdf: PDFDocument, element: PDFDict): PDFDict[] {
  const found = itemsOf(pdf.context, element.get(nameOf('A'))).map((item) => pdf.context.lookup(item));
  return found.filter((item): item is PDFDict => item instanceof PDFDict);
}

/** The tree is written anew as one leaf, in the order of the new names; its old nodes go. */
function renumberIdTree(pdf: PDFDocument, rename: (object: PDFObject) => PDFObject | undefined): void {
  const {context, catalog} = pdf;
  const root = catalog.lookup(nameOf('StructTreeRoot'));
  const tree = root instanceof PDFDict ? root.get(nameOf('IDTree')) : undefined;
  if (!(root instanceof PDFDict) || !tree) {
    return;
  }
  const entries = takeLeaves(pdf, tree).map(([id, element]) => [rename(id) as PDFString, element] as const);
  entries.sort(([a], [b]) => (a.asString() < b.asString() ? -1 : 1));
  root.set(nameOf('IDTree'), context.register(context.obj({Names: entries.flat()})));
}

/** Gives the pairs of id and element below a node, and removes the node from the file. */
function takeLeaves(pdf: PDFDocument, reference: PDFObject): [PDFObject, PDFObject][] {
  const node = pdf.context.lookup(reference, PDFDict);
  const names = itemsOf(pdf.context, node.get(nameOf('Names')));
  const own = names.flatMap((name, index): [PDFObject, PDFObject][] =>
    index % 2 === 0 ? [[name, names[index + 1]!]] : [],
  );
  const kids = itemsOf(pdf.context, node.get(nameOf('Kids')));
  if (reference instanceof PDFRef) {
    pdf.context.delete(reference);
  }
  return [...own, ...kids.flatMap((kid) => takeLeaves(pdf, kid))];
}
