import {operandsOf, readOperators, type Operator} from './content-operators';

/** A run of text of one direction: what stands from `BT` to `ET`. */
interface Run {
  from: number;
  to: number;
  /** Where it begins on the line, from the left, and the line. */
  x: number;
  line: string;
  runsLeft: boolean;
}

/**
 * Puts the runs of a line of a right-to-left text in the order in which they are read. The browser
 * writes them as they are seen from the left, so that a screen reader would say the number in the
 * middle of an Arabic sentence at a wrong place. Each run says itself where it stands: nothing moves.
 */
export function inReadingOrder(bytes: Uint8Array, lines: Lines): Uint8Array {
  const pieces: Uint8Array[] = [];
  let end = 0;
  for (const runs of linesOfRuns(bytes, lines)) {
    const ordered = readingOrder(runs);
    runs.forEach((run, index) => {
      const other = ordered[index]!;
      pieces.push(bytes.subarray(end, run.from), bytes.subarray(other.from, other.to));
      end = run.to;
    });
  }
  return pieces.length > 0 ? Buffer.concat([...pieces, bytes.subarray(end)]) : bytes;
}

/** What is to be known of the text of a page. */
export interface Lines {
  /** Whether a piece of marked content, by its number, is written from right to left. */
  isRightToLeft(content: number): boolean;
  /** The text of a glyph of a font that the page calls by a name. */
  textOf(font: string, glyph: number): string;
}

/** Letters and digits of a run that has one glyph and therefore does not say which way it runs. */
const runsToTheRight = /(?![\p{Script=Arabic}\p{Script=Hebrew}])[\p{L}\p{N}]/u;

/** Runs from right to left; neighbours that run to the right stay as they are. */
function readingOrder(runs: readonly Run[]): Run[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && !run.runsLeft && !last[0]!.runsLeft) {
      last.push(run);
    } else {
      groups.push([run]);
    }
  }
  return groups.reverse().flat();
}

/** Neighbouring runs of one line and one piece of right-to-left content, where there are several. */
function linesOfRuns(bytes: Uint8Array, {isRightToLeft, textOf}: Lines): Run[][] {
  const lines: Run[][] = [];
  const operators = readOperators(bytes);
  let inside = false;
  let depth = 0;
  let begin = -1;
  let line: Run[] = [];
  const close = () => {
    if (line.length > 1) {
      lines.push(line);
    }
    line = [];
  };
  operators.forEach((operator, index) => {
    const {name} = operator;
    if (name === 'BDC' && depth === 0) {
      const content = /\/MCID (\d+)/.exec(operandsOf(bytes, operator)[1] ?? '')?.[1];
      inside = content !== undefined && isRightToLeft(Number(content));
      close();
    }
    depth += name === 'BDC' || name === 'BMC' ? 1 : name === 'EMC' ? -1 : 0;
    if (name === 'BT') {
      begin = index;
    } else if (name === 'ET' && inside) {
      const run = runOf(bytes, operators.slice(begin, index + 1), textOf);
      const last = line.at(-1);
      if (!run || (last && (run.line !== last.line || run.x < last.x))) {
        close();
      }
      if (run) {
        line.push(run);
      }
      begin = -1;
    } else if (begin < 0 || depth === 0) {
      close();
    }
  });
  close();
  return lines;
}

function runOf(bytes: Uint8Array, operators: readonly Operator[], textOf: Lines['textOf']): Run | null {
  const operandOf = (name: string, index: number) => {
    const found = operators.find((operator) => operator.name === name);
    return found ? (operandsOf(bytes, found)[index] ?? '') : '';
  };
  const isWhole = operators.every(({name}) => /^(BT|ET|Tf|Tm|Td|Tj|BDC|BMC|EMC)$/.test(name));
  const shown = operators
    .filter(({name}) => name === 'Tj')
    .flatMap((operator) => operandsOf(bytes, operator))
    .join('');
  const isOne = /^<[0-9a-f]{4}>$/i.test(shown);
  const runsRight = isOne
    ? runsToTheRight.test(textOf(operandOf('Tf', 0).slice(1), parseInt(shown.slice(1, 5), 16)))
    : true;
  const line = operandOf('Tm', 5);
  return isWhole && line
    ? {
        from: operators[0]!.start,
        to: operators.at(-1)!.end,
        x: Number(operandOf('Tm', 4)),
        line,
        runsLeft: operators.some(({name}) => name === 'BMC') || !runsRight,
      }
    : null;
}
