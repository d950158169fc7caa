import {PDFRawStream, decodePDFRawStream, type PDFDocument, type PDFPage} from '@cantoo/pdf-lib';
import {latin, readOperators, type Operator} from './content-operators';
import {itemsOf, nameOf} from './objects';

const pathBuilding = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h', 'W', 'W*']);
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const showing = new Set(['Tj', 'TJ', "'", '"']);

/**
 * Marks as artifact what the browser draws outside the tags: running heads, page numbers, rules,
 * dots and backgrounds. A screen reader then leaves them out (PDF/UA-1, 7.1).
 */
export function markArtifacts(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    for (const reference of contentsOf(page)) {
      const stream = pdf.context.lookup(reference);
      if (stream instanceof PDFRawStream) {
        const bytes = decodePDFRawStream(stream).decode();
        const marked = artifactsMarked(bytes);
        pdf.context.assign(reference as never, pdf.context.flateStream(marked));
      }
    }
  }
}

function contentsOf(page: PDFPage) {
  return itemsOf(page.doc.context, page.node.get(nameOf('Contents')));
}

/** A content stream in which all that is drawn outside marked content is marked as artifact. */
export function artifactsMarked(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let end = 0;
  for (const [from, to] of unmarkedDrawing(bytes)) {
    pieces.push(
      bytes.subarray(end, from),
      Buffer.from('/Artifact BMC\n'),
      bytes.subarray(from, to),
      Buffer.from('\nEMC'),
    );
    end = to;
  }
  return Buffer.concat([...pieces, bytes.subarray(end)]);
}

/** The places of text objects, paths and images outside marked content, in order. */
function unmarkedDrawing(bytes: Uint8Array): [number, number][] {
  const operators = [...readOperators(bytes)];
  const found: [number, number][] = [];
  let depth = 0;
  for (let index = 0; index < operators.length; index += 1) {
    const {name, start, end} = operators[index]!;
    if (name === 'BDC' || name === 'BMC') {
      depth += 1;
    } else if (name === 'EMC') {
      depth -= 1;
    } else if (depth > 0) {
      continue;
    } else if (name === 'BT') {
      const last = operators.findIndex((operator, at) => at > index && operator.name === 'ET');
      if (isUntaggedText(operators.slice(index, last), bytes)) {
        found.push([start, operators[last]!.end]);
        index = last;
      }
    } else if (pathBuilding.has(name)) {
      let last = index;
      while (pathBuilding.has(operators[last]?.name ?? '')) {
        last += 1;
      }
      if (painting.has(operators[last]?.name ?? '')) {
        found.push([start, operators[last]!.end]);
      }
      index = last;
    } else if (name === 'Do' || name === 'sh') {
      found.push([start, end]);
    }
  }
  return found;
}

function isUntaggedText(operators: readonly Operator[], bytes: Uint8Array): boolean {
  const shows = operators.some(({name}) => showing.has(name));
  const tagged = operators.some(({name, start, end}) => name === 'BDC' && latin(bytes, start, end).includes('/MCID'));
  return shows && !tagged;
}
