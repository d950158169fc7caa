import * as Plot from '@observablehq/plot';
import type {Pen, Piece} from './drawing';
import {byLook} from './marks';
import {rowsPanel} from './rows';
import type {Panel} from './schema';

/** Bars from nothing to a value. */
export function drawBars(pen: Pen, panel: Panel): Piece {
  return rowsPanel(pen, panel, {
    markHeight: 12,
    draw: (rows) =>
      byLook(rows, (some, className) =>
        Plot.rect(some, {
          x1: () => 0,
          x2: ({point}) => [point.value].flat()[0]!,
          y1: 'y1',
          y2: 'y2',
          className,
        }),
      ),
  });
}
