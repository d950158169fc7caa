import {operandsOf, readOperators, type Operator} from './content-operators';

const content = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh', 'BI']);

/** A stream in which content of the structure that is only lines and backgrounds is an artifact. */
export interface Emptied {
  bytes: Uint8Array;
  /** Numbers of the marked content that is no part of the structure any more. */
  dropped: number[];
}

/**
 * Takes lines and backgrounds out of the structure: the browser counts the rules of a table as part
 * of its text. What belongs to a figure stays.
 */
export function withoutEmptyContent(bytes: Uint8Array): Emptied {
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
      const number = depth === 0 && open && !open.holds ? numberOf(bytes, open.operator) : null;
      if (number !== null && open) {
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
