import {PDFDict, PDFRef, PDFString} from '@cantoo/pdf-lib';
import {bodyOf, groupDescriptions, tagContents} from './lists';
import type {StructureMarks} from './marks';
import {nameOf, textOf} from './objects';
import {retag, wrap} from './structure-edits';
import {StructureTree, typeOf, type StructureElement} from './structure-tree';

interface MarkedElement extends StructureElement {
  type: string;
}

const marked = /^.+-x-m(\d+)$/;

/**
 * Takes the marks out of the structure of a printed book and gives the elements the types that they
 * were marked with. Of the language stays what differs from the text around (PDF/UA-1, 7.2).
 * @returns how many marked elements there were
 */
export function applyMarks(tree: StructureTree, marks: StructureMarks, language: string): number {
  const found = takeMarks(tree, marks, language);
  let notes = 0;
  for (const {dict} of found.filter(({type}) => type === 'Note')) {
    notes += 1;
    dict.set(nameOf('ID'), PDFString.of(`note${String(notes).padStart(4, '0')}`));
  }
  for (const element of found.reverse()) {
    applyMark(tree, element);
  }
  return found.length;
}

function applyMark(tree: StructureTree, element: MarkedElement): void {
  const {dict, reference, type} = element;
  if (type === 'TOC') {
    retag(element, 'Sect');
    tagContents(tree, element);
  } else if (type === 'Reference') {
    retag(element, 'Link');
    const parent = dict.get(nameOf('P'));
    wrap(
      tree,
      {
        reference: parent as PDFRef,
        dict: tree.context.lookup(parent, PDFDict),
      },
      [reference],
      type,
    );
  } else if ((type === 'Note' || type === 'BibEntry') && typeOf(dict) === 'LI') {
    const body = bodyOf(tree, element);
    if (body) {
      const inner = wrap(tree, body, tree.kidsOf(body.dict), type);
      moveId(dict, inner.dict);
    }
  } else if (type === 'L') {
    retag(element, type);
    groupDescriptions(tree, element);
  } else if (type !== 'Sect' || typeOf(dict) === 'NonStruct') {
    retag(element, type);
  }
}

function moveId(from: PDFDict, to: PDFDict): void {
  const id = from.get(nameOf('ID'));
  if (id) {
    from.delete(nameOf('ID'));
    to.set(nameOf('ID'), id);
  }
}

/** The marked elements in reading order. */
function takeMarks(tree: StructureTree, marks: StructureMarks, language: string): MarkedElement[] {
  const found: MarkedElement[] = [];
  const visit = (below: PDFDict, around: string) => {
    for (const element of tree.childrenOf(below)) {
      const written = textOf(element.dict.get(nameOf('Lang'))) ?? around;
      const mark = marks[Number(marked.exec(written)?.[1] ?? -1)];
      const own = mark?.language ?? written;
      if (own === around) {
        element.dict.delete(nameOf('Lang'));
      } else {
        element.dict.set(nameOf('Lang'), PDFString.of(own));
      }
      if (mark) {
        found.push({...element, type: mark.type});
      }
      visit(element.dict, own);
    }
  };
  visit(tree.root, language);
  return found;
}
