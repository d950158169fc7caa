import type {RootContent} from 'mdast';
import {h, heading, toMarkdownNode} from '../evidence/hast';
import {dataSpan} from '../evidence/inline';
import type {PageContext} from '../evidence/page-context';
import {chartCsvName} from './file-names';
import {chartTable} from './table';

/** The data of every chart: a heading, the finding in words, the table, the note and the table as a file. */
export function chartDataBlock(page: PageContext): RootContent[] {
  return page.evidence.charts.flatMap((chart) => {
    const id = `data-${chart.id}`;
    const href = page.options.baseUrlOf(page.options.locales[0]!) + chartCsvName(chart.id);
    return [
      heading(3, id, page.dataText(chart.title).text),
      toMarkdownNode(h('p', {}, dataSpan(page, chart.alt))),
      toMarkdownNode(chartTable(page, chart, id)),
      ...(chart.note ? [toMarkdownNode(h('p', {className: ['chart-note']}, dataSpan(page, chart.note)))] : []),
      toMarkdownNode(
        h('p', {dataPrint: 'no'}, h('a', {href, type: 'text/csv', download: '', dataPlain: ''}, page.t('charts.csv'))),
      ),
    ];
  });
}
