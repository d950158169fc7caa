import {PDFArray, PDFDict, PDFNumber, PDFRef, type PDFDocument, type PDFObject} from '@cantoo/pdf-lib';
import {itemsOf, nameOf, textOf} from '../finish/objects';
import {StructureTree, typeOf, type StructureElement} from '../finish/structure-tree';
import type {PageTexts} from './tagged-text';

/** What may stand in what (ISO 32000-1, 14.8.4; PDF/UA-1, 7). Types that are not named may stand anywhere. */
const parents: Record<string, readonly string[]> = {
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};

/** Tells what is wrong with the structure of a file: order of headings, alternatives, links, tables, parent tree. */
export function structureFaults(pdf: PDFDocument, pages: PageTexts): string[] {
  const tree = StructureTree.of(pdf);
  if (!tree) {
    return ['the file has no structure'];
  }
  return [
    ...headingFaults(tree),
    ...[...tree.elements()].flatMap((element) => elementFaults(tree, element)),
    ...linkFaults(pdf, tree),
    ...parentTreeFaults(pdf, tree, pages),
  ];
}

function headingFaults(tree: StructureTree): string[] {
  const levels = [...tree.elements()].flatMap(({dict}) => /^H([1-6])$/.exec(typeOf(dict))?.[1] ?? []).map(Number);
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`heading ${index + 1} is of level ${level} after one of level ${before}`] : [];
  });
}

function elementFaults(tree: StructureTree, {reference, dict}: StructureElement): string[] {
  const type = typeOf(dict);
  const parent = dict.lookup(nameOf('P'));
  const parentType = parent instanceof PDFDict ? typeOf(parent) : '';
  const faults =
    parents[type] && !parents[type].includes(parentType) ? [`${type} ${reference} stands in ${parentType}`] : [];
  if (type === 'Figure' && !textOf(dict.lookup(nameOf('Alt')))?.trim()) {
    faults.push(`Figure ${reference} has no alternative`);
  }
  if (type === 'TH' && !attributesOf(tree, dict).some((attributes) => attributes.has(nameOf('Scope')))) {
    faults.push(`TH ${reference} has no scope`);
  }
  if (type === 'Note' && !dict.has(nameOf('ID'))) {
    faults.push(`Note ${reference} has no ID`);
  }
  if (/-x-/.test(textOf(dict.get(nameOf('Lang'))) ?? '')) {
    faults.push(`${type} ${reference} still bears a mark`);
  }
  for (const child of tree.childrenOf(dict)) {
    if (child.dict.get(nameOf('P')) !== reference) {
      faults.push(`${typeOf(child.dict)} ${child.reference} does not know its parent ${reference}`);
    }
  }
  return faults;
}

function attributesOf({context}: StructureTree, dict: PDFDict): PDFDict[] {
  return itemsOf(context, dict.get(nameOf('A')))
    .map((item) => context.lookup(item))
    .filter((item): item is PDFDict => item instanceof PDFDict);
}

/** Every link is described, is tagged as link, and leads to a page of the file or to an address. */
function linkFaults(pdf: PDFDocument, tree: StructureTree): string[] {
  const {context, catalog} = pdf;
  const tagged = new Map<PDFDict, string>();
  for (const {dict} of tree.elements()) {
    tree.kidsOf(dict).forEach((kid) => {
      const annotation = tree.annotationOf(kid);
      return annotation && tagged.set(annotation, typeOf(dict));
    });
  }
  const destinations = catalog.lookup(nameOf('Dests'));
  const links = pdf.getPages().flatMap((page) => itemsOf(context, page.node.get(nameOf('Annots'))));
  return links.flatMap((reference) => {
    const link = context.lookup(reference, PDFDict);
    const target = link.lookup(nameOf('Dest'));
    const isKnown =
      !target || (destinations instanceof PDFDict && destinations.has(target as never)) || target instanceof PDFArray;
    return [
      ...(textOf(link.lookup(nameOf('Contents')))?.trim() ? [] : [`link ${reference} is not described`]),
      ...(tagged.get(link) === 'Link' ? [] : [`link ${reference} is tagged as ${tagged.get(link) ?? 'nothing'}`]),
      ...(isKnown ? [] : [`link ${reference} leads nowhere: ${target}`]),
    ];
  });
}

/** Marked content, elements and parent tree say the same of each other, both ways. */
function parentTreeFaults(pdf: PDFDocument, tree: StructureTree, pages: PageTexts): string[] {
  const faults: string[] = [];
  const owned = new Map<PDFObject, Map<number, PDFRef>>(pdf.getPages().map((page) => [page.ref, new Map()]));
  for (const {reference, dict} of tree.elements()) {
    for (const kid of tree.kidsOf(dict)) {
      const value = pdf.context.lookup(kid);
      const content = value instanceof PDFDict && value.has(nameOf('MCID')) ? value : undefined;
      const number = content ? content.lookup(nameOf('MCID')) : value;
      if (number instanceof PDFNumber) {
        const page = content?.get(nameOf('Pg')) ?? dict.get(nameOf('Pg'))!;
        owned.get(page)?.set(number.asNumber(), reference);
        if (tree.parents.ownersOn(page)?.get(number.asNumber()) !== reference) {
          faults.push(`content ${number} of page ${page} is of ${reference}, but not in the parent tree`);
        }
      }
    }
  }
  for (const [page, {tagged}] of pages) {
    for (const number of tagged.keys()) {
      if (!owned.get(page)?.has(number)) {
        faults.push(`content ${number} of page ${page} is of no element`);
      }
    }
    for (const number of owned.get(page)?.keys() ?? []) {
      if (!tagged.has(number)) {
        faults.push(`content ${number} of page ${page} is not on it`);
      }
    }
  }
  return faults;
}
