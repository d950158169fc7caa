import type {PDFDocument} from '@cantoo/pdf-lib';
import {bodyOf} from './lists';
import {applyMarks} from './marked-elements';
import type {StructureMarks} from './marks';
import {nameOf} from './objects';
import {unwrap} from './structure-edits';
import {StructureTree, typeOf, type StructureElement} from './structure-tree';

/**
 * Completes the structure that the browser writes: marked elements get their types, the text of a list item goes into a body beside
 * its label (ISO 32000-1, table 336), every link is tagged as one, a figure is one element, and
 * types that came with PDF 2.0 are explained to programs that know only the older ones.
 */
export function completeStructure(pdf: PDFDocument, marks: StructureMarks, language: string): void {
  const tree = StructureTree.of(pdf);
  if (!tree) {
    return;
  }
  tree.root.set(nameOf('RoleMap'), pdf.context.obj({Strong: 'Span', Em: 'Span'}));
  applyMarks(tree, marks, language);
  for (const element of [...tree.elements()]) {
    const type = typeOf(element.dict);
    if (type === 'LI') {
      bodyOf(tree, element);
    } else if (type === 'Figure') {
      mendFigure(tree, element);
    } else if (type === 'NonStruct' && tree.kidsOf(element.dict).some((kid) => tree.annotationOf(kid))) {
      element.dict.set(nameOf('S'), nameOf('Link'));
    }
  }
}

/**
 * A picture inside a figure is one element with it, and has its description; a figure that holds
 * no picture, but a table, is a section of the text.
 */
function mendFigure(tree: StructureTree, figure: StructureElement): void {
  if (figure.dict.has(nameOf('Alt'))) {
    return;
  }
  const pictures = tree.childrenOf(figure.dict).filter(({dict}) => typeOf(dict) === 'Figure');
  const [picture] = pictures;
  if (!picture || pictures.length > 1) {
    figure.dict.set(nameOf('S'), nameOf('Sect'));
    return;
  }
  for (const key of ['Alt', 'A', 'Lang']) {
    const value = picture.dict.get(nameOf(key));
    if (value) {
      figure.dict.set(nameOf(key), value);
    }
  }
  unwrap(tree, figure, picture);
}
