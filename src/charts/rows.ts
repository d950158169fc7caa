import * as Plot from '@observablehq/plot';
import type {Element} from 'hast';
import {h} from '../evidence/hast';
import {
  dataTextWidth,
  drawingWidth,
  fromLeft,
  labelSize,
  lineHeight,
  numberWidth,
  setDataText,
  setNumber,
  smallSize,
  type Pen,
  type Piece,
} from './drawing';
import {domainOf, plotPanel} from './plot-panel';
import type {Panel, Point} from './schema';
import {valueText} from './values';

/** A point with the band in which its mark stands. */
export interface Row {
  point: Point;
  /** Top and bottom of the mark. */
  y1: number;
  y2: number;
}

const gapUnderLabel = 3;
const gapUnderRow = 9;
const gapBeside = 6;

/**
 * One panel of a chart whose marks lie on a horizontal axis: its name, then for each point its label
 * with the value at the end of the line and the mark below, at last the axis. Labels may take any
 * number of lines, so that no language runs out of room.
 * @param draw makes the marks of the rows
 */
export function rowsPanel(
  pen: Pen,
  panel: Panel,
  {markHeight, draw}: {markHeight: number; draw(rows: readonly Row[]): Plot.Markish[]},
): Piece {
  const texts: Element[] = [];
  const rows: Row[] = [];
  const head = setDataText(pen, panel.label, {x: 0, y: 0, className: 'chart-panel'}, drawingWidth);
  texts.push(...head.children);
  const top = head.height + 6;
  let y = top;
  for (const point of panel.points) {
    const value = valueText(pen.page, point);
    const label = setLabel(pen, point, y, drawingWidth - numberWidth(value));
    texts.push(...label.children, setNumber(pen, value, {x: drawingWidth, y, anchor: 'end', className: 'chart-value'}));
    y += label.height;
    const y1 = y + gapUnderLabel;
    rows.push({point, y1, y2: y1 + markHeight});
    y = y1 + markHeight + gapUnderRow;
  }
  const bottom = y - gapUnderRow + 5;
  const plotted = plotPanel(pen, panel, bottom, [...rules(panel, rows), ...draw(rows)]);
  const axis = axisOf(pen, panel, bottom, plotted.at);
  return {height: bottom + axis.height, children: [...plotted.children, ...texts, ...axis.children]};
}

/** The label of a mark with what is said of it: an assay on the same line where it fits, a detail below. */
function setLabel(pen: Pen, {label, detail, assay}: Point, top: number, width: number): Piece {
  const children: Element[] = [];
  let y = top;
  const add = (text: string, x: number, lineTop: number, room: number) => {
    const place = {x, y: lineTop, size: smallSize, className: 'chart-detail'};
    const set = setDataText(pen, text, place, room);
    children.push(...set.children);
    return set.height;
  };
  const head = setDataText(pen, label, {x: 0, y, className: 'chart-label'}, width);
  children.push(...head.children);
  const beside = dataTextWidth(pen, label, labelSize) + gapBeside;
  const oneLine = assay !== undefined && beside + dataTextWidth(pen, assay, smallSize) <= width;
  if (oneLine) {
    add(assay, beside, y + 0.9, width);
  }
  y += head.height;
  for (const text of [detail, oneLine ? undefined : assay]) {
    y += text ? add(text, 0, y, drawingWidth) : 0;
  }
  return {height: y - top, children};
}

/** Lines behind the marks only, where no label is crossed. */
function rules(panel: Panel, rows: readonly Row[]): Plot.Markish[] {
  const bands = (values: readonly number[]) => values.flatMap((value) => rows.map(({y1, y2}) => ({value, y1, y2})));
  const rule = (values: readonly number[], className: string) =>
    Plot.ruleX(bands(values), {x: 'value', y1: ({y1}) => y1 - 3, y2: ({y2}) => y2 + 3, className});
  const [start] = domainOf(panel);
  return [
    rule(ticksOf(panel).filter((tick) => tick !== start), 'chart-grid'),
    rule([panel.line ?? start], panel.line === undefined ? 'chart-base' : 'chart-line'),
  ];
}

export function ticksOf(panel: Panel): number[] {
  return panel.ticks ?? domainOf(panel);
}

function axisOf(pen: Pen, panel: Panel, y: number, at: (value: number) => number): Piece {
  const {format} = pen.page;
  const [start, end] = domainOf(panel);
  const ticks = ticksOf(panel).map((tick) =>
    setNumber(pen, format.number(tick), {
      x: fromLeft(pen, at(tick)),
      y: y + 3,
      size: smallSize,
      anchor: tick === start ? 'start' : tick === end ? 'end' : 'middle',
      className: 'chart-tick',
    }),
  );
  const line = h('line', {className: ['chart-axis'], x1: String(at(start)), x2: String(at(end)), y1: String(y), y2: String(y)});
  const below = y + 3 + lineHeight(smallSize);
  const place = {x: 0, y: below, size: smallSize, className: 'chart-detail'};
  const title = panel.axis ? setDataText(pen, panel.axis, place, drawingWidth) : {height: 0, children: []};
  return {height: below - y + title.height, children: [line, ...ticks, ...title.children]};
}
