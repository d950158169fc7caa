import {PDFDict, PDFName, type PDFDocument} from '@cantoo/pdf-lib';
import {dictionariesOf, nameOf} from './objects';

/**
 * Tells what is wrong with the fonts of a printed file: one that is not embedded, one that is drawn
 * (Type 3), one that is not among those that the project ships.
 * @param expected PostScript names
 */
export function strangeFonts(pdf: PDFDocument, expected: ReadonlySet<string>): string[] {
  const strange = new Set<string>();
  for (const font of dictionariesOf(pdf)) {
    if (font.get(nameOf('Type')) !== nameOf('Font')) {
      continue;
    }
    const kind = decoded(font.get(nameOf('Subtype')));
    const name = decoded(font.get(nameOf('BaseFont')) ?? font.get(nameOf('Name'))).replace(/^[A-Z]{6}\+/, '');
    if (kind === 'Type3') {
      strange.add(`${name || 'a font without a name'} (drawn, Type 3)`);
    } else if (kind !== 'Type0' && !isEmbedded(font)) {
      strange.add(`${name} (not embedded)`);
    } else if (!expected.has(name.replace(/-Identity-H$/, ''))) {
      strange.add(name);
    }
  }
  return [...strange].sort();
}

function decoded(name: unknown): string {
  return name instanceof PDFName ? name.decodeText() : '';
}

function isEmbedded(font: PDFDict): boolean {
  const descriptor = font.lookup(nameOf('FontDescriptor'));
  return (
    descriptor instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(nameOf(key)))
  );
}
