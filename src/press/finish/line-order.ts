import {latin, operandsOf, readOperators} from './content-operators';
import {arabicPieces, runOf, type Lines, type Run} from './text-runs';

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
      pieces.push(bytes.subarray(end, run.from), reversed(bytes, ordered[index]!));
      end = run.to;
    });
  }
  return pieces.length > 0 ? Buffer.concat([...pieces, bytes.subarray(end)]) : bytes;
}

/**
 * A run as it stands; one that is written from its end without saying so, as the browser does where
 * marks of Arabic change their places, says so (ISO 32000-1, 14.8.2.3.3).
 */
function reversed(bytes: Uint8Array, {from, to}: Run): Uint8Array {
  const content = latin(bytes, from, to);
  const isKnown = content.includes('/ReversedChars') || arabicPieces(content) < 2;
  return isKnown
    ? bytes.subarray(from, to)
    : Buffer.from(`BT\n/ReversedChars BMC${content.slice(2, -2)}EMC\nET`, 'latin1');
}

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

/** Neighbouring runs of one line and one piece of right-to-left content. */
function linesOfRuns(bytes: Uint8Array, {isRightToLeft, textOf}: Lines): Run[][] {
  const lines: Run[][] = [];
  const operators = readOperators(bytes);
  let inside = false;
  let depth = 0;
  let begin = -1;
  let line: Run[] = [];
  const close = () => {
    if (line.length > 0) {
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
