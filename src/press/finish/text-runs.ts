import {latin, operandsOf, type Operator} from './content-operators';

/** A run of text of one direction: what stands from `BT` to `ET`. */
export interface Run {
  from: number;
  to: number;
  /** Where it begins on the line, from the left, and the line. */
  x: number;
  line: string;
  runsLeft: boolean;
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

const arabicText = /\/ActualText <feff(?:0020)?0[678]/i;

/** How many pieces of a content stream say that they are Arabic. */
export const arabicPieces = (content: string) => content.split(arabicText).length - 1;

/** Reads the operators from a `BT` to its `ET` as a run; null when they do more than show text in one place. */
export function runOf(bytes: Uint8Array, operators: readonly Operator[], textOf: Lines['textOf']): Run | null {
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
        runsLeft:
          operators.some(({name}) => name === 'BMC') ||
          !runsRight ||
          arabicPieces(latin(bytes, operators[0]!.start, operators.at(-1)!.end)) > 0,
      }
    : null;
}
