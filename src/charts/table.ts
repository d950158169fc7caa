import type {Element} from 'hast';
import {h, type Child} from '../evidence/hast';
import {citationMarks, dataSpan} from '../evidence/inline';
import type {PageContext} from '../evidence/page-context';
import type {Chart, Panel, Point} from './schema';
import {valueText} from './values';

/** The values of a chart as a table, the same that its marks show. */
export function chartTable(page: PageContext, {panels}: Chart, labelId: string): Element {
  const columns = ['what', 'value', 'sources'].map((column) => page.t(`charts.${column}`));
  return h(
    'table',
    {className: ['chart-table'], ariaLabelledBy: [labelId]},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map((label) => h('th', {scope: 'col'}, label)),
      ),
    ),
    panels.map((panel) => panelRows(page, panel, columns)),
  );
}

function panelRows(page: PageContext, panel: Panel, columns: readonly string[]): Element {
  const axis: Child[] = panel.axis ? [h('br', {}), h('small', {}, dataSpan(page, panel.axis))] : [];
  return h(
    'tbody',
    {},
    h('tr', {}, h('th', {scope: 'rowgroup', colSpan: columns.length}, dataSpan(page, panel.label), axis)),
    panel.points.map((point) => pointRow(page, point, columns)),
  );
}

function pointRow(page: PageContext, point: Point, columns: readonly string[]): Element {
  const more = [point.detail, point.assay].flatMap((text): Child[] =>
    text ? [h('br', {}), h('small', {}, dataSpan(page, text))] : [],
  );
  return h(
    'tr',
    {},
    h('th', {scope: 'row'}, dataSpan(page, point.label), more),
    h('td', {dataLabel: columns[1]!}, h('bdi', {dir: 'ltr'}, valueText(page, point))),
    h('td', {dataLabel: columns[2]!}, citationMarks(page, point.sources)),
  );
}
