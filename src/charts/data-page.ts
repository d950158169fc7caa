import type {RootContent} from 'mdast';
import {h, heading, toMarkdownNode} from '../evidence/hast';
import {dataSpan} from '../evidence/inline';
import type {PageContext} from '../evidence/page-context';
import {chartTable} from './table';

/** The data of every chart: a heading, the finding in words, the table and the note. */
export function chartDataBlock(page: PageContext): RootContent[] {
  return page.evidence.charts.flatMap((chart) => {
    const id = `data-${chart.id}`;
    return [
      heading(3, id, page.dataText(chart.title).text),
      toMarkdownNode(h('p', {}, dataSpan(page, chart.alt))),
      toMarkdownNode(chartTable(page, chart, id)),
      ...(chart.note ? [toMarkdownNode(h('p', {className: ['chart-note']}, dataSpan(page, chart.note)))] : []),
    ];
  });
}
