import {expect, test} from '@jest/globals';
import {stringify} from 'yaml';
import {readEvidence} from '../../src/evidence';
import {fact, makeSmallSite, writePage} from '../evidence/small-site';
import {chartOf, point} from './small-chart';

/** What is found in a chart with one panel, in a small site. */
function findingsIn(chart: object, {name = 'dependence', facts = []}: {name?: string; facts?: object[]} = {}) {
  const siteDir = makeSmallSite({facts});
  writePage(siteDir, `src/evidence/data/charts/${name}.yaml`, stringify(chart));
  return readEvidence(siteDir).findings;
}

const withPoint = (change: object) => chartOf({...point, ...change});

test('a chart whose points have their sources has no findings', () => {
  expect(findingsIn(chartOf(point))).toEqual([]);
});

test('a point says where its value was seen, and how sure it is, at its line', () => {
  const file = 'src/evidence/data/charts/dependence.yaml';
  expect(findingsIn(withPoint({confidence: 'low', seen_at: []}))).toEqual([
    expect.objectContaining({
      file,
      line: 15,
      code: 'BAD_FIELD',
      message: expect.stringContaining('seen_at'),
      hint: 'write the address where the value was seen.',
    }),
    expect.objectContaining({
      file,
      line: 16,
      code: 'BAD_FIELD',
      message: expect.stringContaining('found "low", expected high or medium'),
    }),
  ]);
});

test.each([
  ['no source', withPoint({sources: []}), 'at least one source'],
  ['a unit of its own', withPoint({unit: 'spoons'}), 'one of %'],
  ['a range from high to low', withPoint({value: [5, 2]}), 'the lower number first'],
  ['a value in words', withPoint({value: 'many'}), 'a number, or the lowest and the highest'],
  ['a value below nothing', withPoint({value: -1}), 'a number'],
  ['Markdown in a label', withPoint({label: '**Users**'}), 'plain text on one line'],
  ['no points', chartOf(), 'at least one point'],
  ['a kind that nothing draws', {...chartOf(point), kind: 'pie'}, 'one of bars, ranges, dots, pyramids'],
])('a chart with %s is refused with what is expected', (_, chart, expected) => {
  const findings = findingsIn(chart);
  expect(findings).toHaveLength(1);
  expect(findings[0]!.code).toBe('BAD_FIELD');
  expect(findings[0]!.message).toContain(expected);
});

test('a field that the schema does not know is named', () => {
  expect(findingsIn(withPoint({colour: 'red'}))).toMatchObject([{code: 'UNKNOWN_FIELD', line: 19}]);
});

test('a file is named after its chart', () => {
  expect(findingsIn(chartOf(point), {name: 'thai-limits'})).toMatchObject([
    {code: 'WRONG_NAME', hint: 'write id: thai-limits, or rename the file.'},
  ]);
});

test('a source that is not among the references is found', () => {
  expect(findingsIn(withPoint({sources: ['kruegel2061']}))).toMatchObject([
    {code: 'UNKNOWN_SOURCE', hint: "did you mean 'kruegel2016'?"},
  ]);
});

test('a number in the words of a chart that no point has is found, a name or a year is not', () => {
  const chart = {...withPoint({detail: 'Seen at 5-HT1A in 2019', as_of: 2019}), alt: 'Of 150 users, 140 had low mood.'};
  expect(findingsIn(chart)).toMatchObject([
    {code: 'CHART_NUMBER', line: 4, message: "Unexpected number '140' in alt of dependence, expected a number of the chart."},
  ]);
});

test('a point that names a fact has the value of the fact', () => {
  const facts = [fact];
  expect(findingsIn(withPoint({value: 81.5, unit: '%', fact: 'users-low-mood.share'}), {facts})).toEqual([]);
  expect(findingsIn(withPoint({value: 82, unit: '%', fact: 'users-low-mood.share'}), {facts})).toMatchObject([
    {code: 'FACT_DIFFERS', message: expect.stringContaining('expected 81.5')},
  ]);
  expect(findingsIn(withPoint({fact: 'users-lowmood'}), {facts})).toMatchObject([{code: 'UNKNOWN_FACT'}]);
});

test('a receptor number is a Ki or an EC50 with its assay', () => {
  const receptor = (change: object) => ({...withPoint({unit: 'nM', ...change}), id: 'receptor-affinity'});
  const name = 'receptor-affinity';
  expect(findingsIn(receptor({measure: 'Ki', assay: 'Human cells'}), {name})).toEqual([]);
  expect(findingsIn(receptor({}), {name})).toMatchObject([
    {code: 'UNNAMED_ASSAY', message: 'Found no measure and no assay of users, expected both for every number of a receptor.'},
  ]);
  expect(findingsIn(receptor({measure: 'IC50', assay: 'Human cells'}), {name})).toMatchObject([{code: 'BAD_FIELD'}]);
});

test('the values of Obeng 2021 are never charted', () => {
  const codes = findingsIn(withPoint({sources: ['obeng2021']})).map(({code}) => code);
  expect(codes).toContain('NOT_CHARTED');
});

test('counts of poison centres from two sources never stand in one series', () => {
  const second = {...point, id: 'more', sources: ['agency2025']};
  const chart = {...chartOf(point, second), id: 'poison-centres'};
  expect(findingsIn(chart, {name: 'poison-centres'})).toMatchObject([
    {code: 'MIXED_SERIES', message: "Unexpected sources 'agency2025' of more, expected only 'kruegel2016' as in the rest of the panel."},
  ]);
  expect(findingsIn({...chart, kind: 'dots', panels: [{id: 'all', label: 'People', points: [point]}]}, {name: 'poison-centres'})).toMatchObject([
    {code: 'MIXED_SERIES', hint: 'write kind: bars.'},
  ]);
});
