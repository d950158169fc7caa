import {PDFDict, PDFNull, PDFNumber, type PDFObject, type PDFRef} from '@cantoo/pdf-lib';
import {nameOf} from './objects';
import type {Content, StructureElement, StructureTree} from './structure-tree';

/** Gives an element another type, and takes away the attributes that went with the old one. */
export function retag({dict}: StructureElement, type: string): void {
  dict.set(nameOf('S'), nameOf(type));
  if (type !== 'L') {
    dict.delete(nameOf('A'));
  }
}

/** Puts some kids of an element into a new one, which takes the place of the first of them. */
export function wrap(
  tree: StructureTree,
  parent: StructureElement,
  kids: readonly PDFObject[],
  type: string,
): StructureElement {
  const {context} = tree;
  const page = parent.dict.get(nameOf('Pg'));
  const entries = {Type: 'StructElem', S: type, P: parent.reference, K: context.obj([...kids])};
  const dict = context.obj({...entries, ...(page && {Pg: page})});
  const reference = context.register(dict);
  const [first, ...others] = kids;
  const moved = new Set(others);
  setKids(tree, parent.dict, (kid) => (kid === first ? [reference] : moved.has(kid) ? [] : [kid]));
  kids.forEach((kid) => own(tree, {kid, element: parent.dict, owner: reference}));
  return {reference, dict};
}

/** Puts the kids of an element in its own place below its parent, and lets it go. */
export function unwrap(tree: StructureTree, parent: StructureElement, inner: StructureElement): void {
  const page = inner.dict.get(nameOf('Pg'));
  const moved = tree.kidsOf(inner.dict).map((kid) => {
    own(tree, {kid, element: inner.dict, owner: parent.reference});
    const number = tree.context.lookup(kid);
    return number instanceof PDFNumber && page ? tree.context.obj({Type: 'MCR', Pg: page, MCID: number}) : kid;
  });
  setKids(tree, parent.dict, (kid) => (kid === inner.reference ? moved : [kid]));
  tree.context.delete(inner.reference);
}

/** Takes marked content out of the element that has it. */
export function dropContent(tree: StructureTree, {page, number}: Content): void {
  const owners = tree.parents.ownersOn(page);
  const owner = owners?.lookup(number);
  if (owners && owner instanceof PDFDict) {
    setKids(tree, owner, (kid) => {
      const content = tree.elementOf(kid) ? null : tree.contentOf(kid, owner);
      return content?.page === page && content.number === number ? [] : [kid];
    });
    owners.set(number, PDFNull);
  }
}

function setKids(tree: StructureTree, element: PDFDict, change: (kid: PDFObject) => PDFObject[]): void {
  element.set(nameOf('K'), tree.context.obj(tree.kidsOf(element).flatMap(change)));
}

/** Says in the parent tree, or in the kid itself, whose it is. */
function own(tree: StructureTree, {kid, element, owner}: {kid: PDFObject; element: PDFDict; owner: PDFRef}): void {
  const inner = tree.elementOf(kid);
  const annotation = tree.annotationOf(kid);
  if (inner) {
    inner.dict.set(nameOf('P'), owner);
  } else if (annotation) {
    tree.parents.own(annotation, owner);
  } else {
    const content = tree.contentOf(kid, element);
    tree.parents.ownersOn(content?.page)?.set(content!.number, owner);
  }
}
