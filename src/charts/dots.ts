import * as Plot from '@observablehq/plot';
import type {Pen, Piece} from './drawing';
import {byLook} from './marks';
import {rowsPanel} from './rows';
import type {Panel} from './schema';
import type {Look} from './vocabulary';

/** A small outline would be lost in dashes: the shape tells the looks apart. */
const symbols = {filled: 'circle', outlined: 'diamond', dashed: 'square'} as const satisfies Record<Look, string>;

/** A point for each value, with a line over its interval where it has one. */
export function drawDots(pen: Pen, panel: Panel): Piece {
  return rowsPanel(pen, panel, {
    markHeight: 12,
    draw: (rows) => [
      Plot.ruleY(
        rows.filter(({point}) => point.interval),
        {
          x1: ({point}) => point.interval![0],
          x2: ({point}) => point.interval![1],
          y: ({y1, y2}) => (y1 + y2) / 2,
          className: 'chart-interval',
        },
      ),
      ...byLook(rows, (some, className) =>
        Plot.dot(some, {
          x: ({point}) => [point.value].flat()[0]!,
          y: ({y1, y2}) => (y1 + y2) / 2,
          r: 5,
          symbol: symbols[some[0]!.point.look],
          className: className === 'chart-filled' ? className : 'chart-outlined',
        }),
      ),
    ],
  });
}
