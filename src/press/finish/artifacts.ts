import {operandsOf, readOperators, type Operator} from './content-operators';
import {PagePosition} from './page-position';

const pathBuilding = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h', 'W', 'W*']);
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const showing = new Set(['Tj', 'TJ', "'", '"']);

/** Text this near to the upper or lower edge of a page, as part of its height, is a running head or foot. */
const marginPart = 0.1;

/**
 * A content stream in which all that is drawn outside marked content is marked as artifact; text in
 * the upper and lower margin as the head and foot of a page.
 * @param height of the page, in points
 */
export function artifactsMarked(bytes: Uint8Array, height: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let end = 0;
  for (const {from, to, tag} of unmarkedDrawing(bytes, height)) {
    pieces.push(bytes.subarray(end, from), Buffer.from(`${tag}\n`), bytes.subarray(from, to), Buffer.from('\nEMC'));
    end = to;
  }
  return pieces.length > 0 ? Buffer.concat([...pieces, bytes.subarray(end)]) : bytes;
}

interface Drawing {
  from: number;
  to: number;
  /** The operator that begins the artifact. */
  tag: string;
}

/** The places of text objects, paths and images outside marked content, in order. */
function unmarkedDrawing(bytes: Uint8Array, height: number): Drawing[] {
  const operators = readOperators(bytes);
  const position = new PagePosition(bytes);
  const found: Drawing[] = [];
  const add = (from: Operator, to: Operator, tag = '/Artifact BMC') => found.push({from: from.start, to: to.end, tag});
  let depth = 0;
  for (let index = 0; index < operators.length; index += 1) {
    const operator = operators[index]!;
    const {name} = operator;
    position.follow(operator);
    if (name === 'BDC' || name === 'BMC') {
      depth += 1;
    } else if (name === 'EMC') {
      depth -= 1;
    } else if (depth > 0) {
      continue;
    } else if (name === 'BT') {
      const last = indexOfEnd(operators, index);
      const text = operators.slice(index, last);
      if (isUntaggedText(text, bytes)) {
        add(operator, operators[last]!, tagOfText(position.heightOf(text) / height));
        index = last;
      }
    } else if (pathBuilding.has(name)) {
      let last = index;
      while (pathBuilding.has(operators[last]?.name ?? '')) {
        last += 1;
      }
      if (painting.has(operators[last]?.name ?? '')) {
        add(operator, operators[last]!);
      }
      index = last;
    } else if (name === 'Do' || name === 'sh') {
      add(operator, operator);
    }
  }
  return found;
}

function indexOfEnd(operators: readonly Operator[], from: number): number {
  let index = from;
  while (index < operators.length - 1 && operators[index]!.name !== 'ET') {
    index += 1;
  }
  return index;
}

function isUntaggedText(operators: readonly Operator[], bytes: Uint8Array): boolean {
  const shows = operators.some(({name}) => showing.has(name));
  return (
    shows && !operators.some((operator) => operator.name === 'BDC' && operandsOf(bytes, operator)[1]?.includes('/MCID'))
  );
}

/** @param part how high the text stands, as part of the page; NaN when it is not known */
function tagOfText(part: number): string {
  if (part > 1 - marginPart) {
    return '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC';
  }
  return part < marginPart
    ? '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC'
    : '/Artifact BMC';
}
