import * as Plot from '@observablehq/plot';
import type {Pen, Piece} from './drawing';
import {byLook} from './marks';
import {rowsPanel} from './rows';
import type {Panel} from './schema';

/** Bars from the lowest to the highest value; a single value is a diamond. */
export function drawRanges(pen: Pen, panel: Panel): Piece {
  return rowsPanel(pen, panel, {
    markHeight: 12,
    draw: (rows) =>
      byLook(rows, (some, className) => [
        Plot.rect(
          some.filter(({point}) => Array.isArray(point.value)),
          {
            x1: ({point}) => [point.value].flat()[0]!,
            x2: ({point}) => [point.value].flat()[1]!,
            y1: 'y1',
            y2: 'y2',
            className,
          },
        ),
        Plot.dot(
          some.filter(({point}) => !Array.isArray(point.value)),
          {x: ({point}) => point.value as number, y: ({y1, y2}) => (y1 + y2) / 2, symbol: 'diamond', r: 6, className},
        ),
      ]),
  });
}
