import {operandsOf, readOperators, type Operator} from './content-operators';

const content = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh', 'BI']);

/** A stream in which some content of the structure is artifact. */
export interface Demoted {
  bytes: Uint8Array;
  /** Numbers of the marked content that is no part of the structure any more. */
  dropped: number[];
}

/**
 * Takes content out of the structure that nobody wants to hear: lines and backgrounds, because the
 * browser counts the rules of a table as part of its text, and the heads of tables where they are
 * repeated on a further page. What belongs to a figure stays.
 * @param repeated numbers of the marked content that was read before
 */
export function demoteContent(bytes: Uint8Array, repeated: ReadonlySet<number> = new Set()): Demoted {
  const dropped: number[] = [];
  const pieces: Uint8Array[] = [];
  let end = 0;
  let open: {operator: Operator; holds: boolean} | null = null;
  let depth = 0;
  for (const operator of readOperators(bytes)) {
    const {name} = operator;
    if (name === 'BDC' || name === 'BMC') {
      depth += 1;
      open = depth === 1 && name === 'BDC' ? {operator, holds: false} : open;
    } else if (content.has(name) && open) {
      open.holds = true;
    } else if (name === 'EMC') {
      depth -= 1;
      const number = depth === 0 && open ? numberOf(bytes, open.operator) : null;
      if (open && number !== null && (!open.holds || repeated.has(number))) {
        dropped.push(number);
        pieces.push(bytes.subarray(end, open.operator.start), Buffer.from('/Artifact BMC'));
        end = open.operator.end;
      }
      open = depth === 0 ? null : open;
    }
  }
  return {bytes: dropped.length > 0 ? Buffer.concat([...pieces, bytes.subarray(end)]) : bytes, dropped};
}

/** The number of marked content that is not of a figure. */
function numberOf(bytes: Uint8Array, operator: Operator): number | null {
  const [tag, properties = ''] = operandsOf(bytes, operator);
  const number = /\/MCID (\d+)/.exec(properties)?.[1];
  return tag === '/Figure' || number === undefined ? null : Number(number);
}
