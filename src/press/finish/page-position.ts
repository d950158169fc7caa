import {operandsOf, type Operator} from './content-operators';

/** A matrix (ISO 32000-1, 8.3.3). */
type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/** Follows the coordinates of a content stream, to tell how high on the page something stands. */
export class PagePosition {
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private readonly kept: Matrix[] = [];

  constructor(private readonly bytes: Uint8Array) {}

  /** Takes in one operator; all must come, in order. */
  follow(operator: Operator): void {
    if (operator.name === 'q') {
      this.kept.push(this.matrix);
    } else if (operator.name === 'Q') {
      this.matrix = this.kept.pop() ?? this.matrix;
    } else if (operator.name === 'cm') {
      this.matrix = product(this.matrixOf(operator), this.matrix);
    }
  }

  /** How far above the lower edge of the page a text begins, in points; NaN when nothing says so. */
  heightOf(text: readonly Operator[]): number {
    const placed = text.find(({name}) => name === 'Tm');
    return placed ? product(this.matrixOf(placed), this.matrix)[5] : NaN;
  }

  private matrixOf(operator: Operator): Matrix {
    return operandsOf(this.bytes, operator).map(Number) as Matrix;
  }
}

function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
