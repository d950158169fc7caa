import {h} from '../evidence/hast';
import {drawingWidth, fromLeft, setDataText, setMessage, smallSize, type Pen, type Piece} from './drawing';
import type {Panel} from './schema';
import {valueText} from './values';

const baseWidth = 118;
const step = 3;
const gap = 14;

/**
 * One question as a pyramid: the strongest kind of study on top. A layer is full where there are
 * studies and an empty outline where none was found; its count stands beside it.
 */
export function drawPyramid(pen: Pen, panel: Panel): Piece {
  const head = setDataText(pen, panel.label, {x: 0, y: 0, className: 'chart-panel'}, drawingWidth);
  const children = [...head.children];
  const layers = panel.points.length;
  let y = head.height + 5;
  panel.points.forEach((point, index) => {
    const empty = point.value === 0;
    const count = empty ? pen.page.t('charts.none') : valueText(pen.page, point);
    const x = baseWidth + gap;
    const label = setDataText(pen, point.label, {x, y, size: smallSize, className: 'chart-label'}, drawingWidth - x);
    const place = {x, y: y + label.height, size: smallSize, className: 'chart-value'};
    const value = setMessage(pen, count, place, drawingWidth - x);
    const bottom = y + label.height + value.height;
    children.push(
      h('path', {className: [empty ? 'chart-dashed' : 'chart-filled'], d: layer(pen, {index, layers, top: y, bottom})}),
      ...label.children,
      ...value.children,
    );
    y = bottom + step;
  });
  return {height: y - step, children};
}

interface Layer {
  index: number;
  layers: number;
  top: number;
  bottom: number;
}

/** The outline of a layer: the pyramid is as wide at its foot as `baseWidth`. */
function layer(pen: Pen, {index, layers, top, bottom}: Layer): string {
  const half = (edge: number) => ((edge + 0.35) / (layers + 0.35)) * (baseWidth / 2);
  const middle = fromLeft(pen, baseWidth / 2);
  const corners = [
    [middle - half(index), top],
    [middle + half(index), top],
    [middle + half(index + 1), bottom],
    [middle - half(index + 1), bottom],
  ];
  return `M${corners.map((corner) => corner.map((at) => Math.round(at * 10) / 10).join(',')).join('L')}Z`;
}

