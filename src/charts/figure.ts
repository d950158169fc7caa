import type {Element} from 'hast';
import type {RootContent} from 'mdast';
import {h, toMarkdownNode} from '../evidence/hast';
import {citationMarks, dataSpan} from '../evidence/inline';
import type {PageContext} from '../evidence/page-context';
import type {Chart} from './schema';
import {sourcesOf} from './sources';
import {chartSvg} from './svg';
import {chartTable} from './table';

/** A chart with its title, its sources and, folded away, its data. Print leaves the data to their own page. */
export function chartBlock(page: PageContext, name: string): RootContent[] {
  const chart = page.evidence.charts.find(({id}) => id === name);
  if (!chart) {
    throw new Error(`Found no data of the chart '${name}', expected src/evidence/data/charts/${name}.yaml.`);
  }
  return [toMarkdownNode(figure(page, chart))];
}

function figure(page: PageContext, chart: Chart): Element {
  const {t, options, locale} = page;
  const captionId = `chart-${chart.id}-caption`;
  const href = `${options.baseUrlOf(locale)}reference/chart-data/#data-${chart.id}`;
  return h(
    'figure',
    {className: ['chart'], id: `chart-${chart.id}`},
    h('figcaption', {className: ['chart-title'], id: captionId}, dataSpan(page, chart.title)),
    chartSvg(page, chart),
    h(
      'div',
      {className: ['chart-notes']},
      chart.note && h('p', {}, dataSpan(page, chart.note)),
      h('p', {}, t('evidence.sources'), citationMarks(page, sourcesOf(chart)), '. ', h('a', {href}, t('charts.allData')), '.'),
    ),
    h(
      'details',
      {className: ['chart-data'], dataPrint: 'no'},
      h('summary', {}, t('charts.data')),
      chartTable(page, chart, captionId),
    ),
  );
}
