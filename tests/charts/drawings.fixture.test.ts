import {afterAll, beforeAll, expect, test} from '@jest/globals';
import {parseHTML} from 'linkedom';
import {chartNames, type Chart} from '../../src/charts';
import {readEvidence} from '../../src/evidence';
import {copyOfTheData, setInLanguage} from './real-site';

let site: ReturnType<typeof copyOfTheData>;
let charts: readonly Chart[];
const all = chartNames.map((name) => `::chart{name=${name}}`).join('\n\n');

beforeAll(() => {
  site = copyOfTheData();
  charts = readEvidence(site.siteDir).evidence.charts;
});

afterAll(() => site.remove());

const figuresIn = async (markdown = all, locale = 'en') => {
  const {document} = parseHTML(`<html><body>${await setInLanguage(site.siteDir, markdown, locale)}</body></html>`);
  return [...document.querySelectorAll('figure.chart')] as unknown as Element[];
};

test('every chart has its data, and every value a source of its own', () => {
  expect(charts.map(({id}) => id)).toEqual(chartNames);
});

test.each(['en', 'es', 'ar', 'th'])('charts in %s are the same bytes at every build, without styles, scripts or fonts', async (locale) => {
  const html = await setInLanguage(site.siteDir, all, locale);
  expect(await setInLanguage(site.siteDir, all, locale)).toBe(html);
  expect(html).not.toMatch(/\sstyle=|<style|<script|font-family|url\(|\son[a-z]+=|NaN|undefined/);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every drawing is named by its title and its finding in words', async () => {
  for (const figure of await figuresIn()) {
    const svg = figure.querySelector('svg')!;
    expect(svg.getAttribute('role')).toBe('img');
    const [title, description] = svg.getAttribute('aria-labelledby')!.split(' ').map((id) => figure.querySelector(`#${id}`)!);
    expect(title!.localName).toBe('title');
    expect(description!.localName).toBe('desc');
    expect(description!.textContent!.length).toBeGreaterThan(80);
    expect(figure.querySelector('.chart-title')!.textContent).toBe(title!.textContent);
    expect(figure.querySelectorAll('.chart-notes .cite').length).toBeGreaterThan(0);
  }
});

test('the table under a drawing has the numbers that the drawing shows, each with its source', async () => {
  for (const figure of await figuresIn()) {
    const drawn = [...figure.querySelectorAll('.chart-value')].map((text) => text.textContent);
    const rows = [...figure.querySelectorAll('table tr')].filter((row) => row.querySelector('td'));
    expect(rows.map((row) => row.querySelector('bdi')!.textContent!.replace(/^0$/, drawn.includes('none found') ? 'none found' : '0'))).toEqual(drawn);
    expect(rows.every((row) => row.querySelector('.cite'))).toBe(true);
  }
});

test('the length of a bar is in proportion to its value', async () => {
  const figures = await figuresIn();
  for (const chart of charts.filter(({kind}) => kind === 'bars')) {
    const panels = [...figures.find(({id}) => id === `chart-${chart.id}`)!.querySelectorAll('svg > g')];
    chart.panels.forEach(({points, domain}, index) => {
      const widths = [...panels[index]!.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('width')));
      const expected = points.map(({value}) => (338 * (value as number)) / domain![1]);
      expect(widths).toHaveLength(expected.length);
      widths.forEach((width, bar) => expect(Math.abs(width - expected[bar]!)).toBeLessThan(0.02));
    });
  }
});

test('in Arabic the axis runs from the right', async () => {
  const barsIn = async (locale: string) => {
    const [figure] = await figuresIn('::chart{name=dependence}', locale);
    return [...figure!.querySelectorAll('rect')].map((bar) => ({
      x: Number(bar.getAttribute('x')),
      width: Number(bar.getAttribute('width')),
    }));
  };
  const [english, arabic] = [await barsIn('en'), await barsIn('ar')];
  expect(arabic).toHaveLength(english.length);
  english.forEach(({x, width}, index) => {
    expect(arabic[index]!.width).toBeCloseTo(width, 1);
    expect(340 - arabic[index]!.x - arabic[index]!.width).toBeCloseTo(x, 1);
  });
});

test('a text that is not translated yet is marked as English and runs from the left', async () => {
  const html = await setInLanguage(site.siteDir, '::chart{name=dependence}', 'ar', (text) => ({text, translated: false}));
  const {document} = parseHTML(`<html><body>${html}</body></html>`);
  const label = document.querySelector('.chart-label')!;
  expect([label.getAttribute('lang'), label.getAttribute('direction'), label.getAttribute('text-anchor')]).toEqual(['en', 'ltr', 'end']);
});

test('receptors show only Ki and EC50 values of named assays, and nothing of Obeng 2021', () => {
  const points = charts.find(({id}) => id === 'receptor-affinity')!.panels.flatMap((panel) => panel.points);
  expect(points.every(({measure, assay}) => measure && assay)).toBe(true);
  expect(points.flatMap(({sources}) => sources)).not.toContain('obeng2021');
});

test('the two counts of poison centres stand in two panels, joined by no line', async () => {
  const [figure] = await figuresIn('::chart{name=poison-centres}');
  const {panels} = charts.find(({id}) => id === 'poison-centres')!;
  expect(panels.map(({points}) => [...new Set(points.flatMap(({sources}) => sources))])).toEqual([['anwar2016'], ['post2019']]);
  expect(figure!.querySelectorAll('path, polyline')).toHaveLength(0);
});

test('the page of the data has the table of every chart under its own address, and the table as a file', async () => {
  const html = await setInLanguage(site.siteDir, '::chart-data');
  for (const name of chartNames) {
    expect(html).toContain(`id="data-${name}"`);
    expect(html).toContain(`href="/data/charts/${name}.csv"`);
  }
});
