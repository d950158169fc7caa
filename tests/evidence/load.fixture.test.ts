import {appendFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from '@jest/globals';
import {stringify} from 'yaml';
import {ContentError} from '../../src/floor/errors';
import {loadEvidence} from '../../src/evidence';
import {claims, fact, helpLines, interaction, lawRows, makeSmallSite, medicine, notice, term, trial, type SmallSite} from './small-site';

const claimsFile = 'src/evidence/data/claims.yaml';

function findingsOf(change: Partial<SmallSite>) {
  try {
    loadEvidence(makeSmallSite(change));
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    return (error as ContentError).findings;
  }
  return [];
}

const claimsWith = (index: number, change: object) =>
  claims().map((claim, at) => (at === index ? {...claim, ...change} : claim));
const lawWith = (change: object) => [{...lawRows[0], ...change}];
const factWith = (change: object) => [{...fact, ...change}];
const helpWith = (change: object) => [{...helpLines[0], ...change}];
const referenceWith = (change: object) => ({'base.json': [trial, notice, {...trial, id: 'other2020', ...change}]});

test('a site with valid evidence loads, its claims in order', () => {
  const evidence = loadEvidence(makeSmallSite({claims: claims().reverse()}));
  expect(evidence.claims.map(({id}) => id).slice(0, 3)).toEqual(['A01', 'A02', 'A03']);
  expect(evidence.references.get('kruegel2016')).toMatchObject({DOI: trial.DOI, place: {line: 2, column: 2}});
});

test('the evidence is read again only when a data file has changed', () => {
  const siteDir = makeSmallSite();
  const first = loadEvidence(siteDir);
  expect(loadEvidence(siteDir)).toBe(first);
  appendFileSync(path.join(siteDir, claimsFile), '# a note\n');
  expect(loadEvidence(siteDir)).not.toBe(first);
});

test('wrong data is refused every time it is asked for', () => {
  const siteDir = makeSmallSite({law: lawWith({status: 'legal'})});
  expect(() => loadEvidence(siteDir)).toThrow('BAD_FIELD');
  expect(() => loadEvidence(siteDir)).toThrow('BAD_FIELD');
});

test('a wrong field is shown with its line and column, what was found and what was expected', () => {
  const text = stringify(claimsWith(1, {verdict: 'true'}));
  const line = text.split('\n').findIndex((row) => row.includes('"true"')) + 1;
  expect(findingsOf({claims: text})).toEqual([
    {
      file: claimsFile,
      line,
      column: 12,
      code: 'BAD_FIELD',
      message:
        'Unexpected verdict of A02: found "true", expected one of supported, partly-supported, unproven, misleading, wrong.',
      hint: 'write one of supported, partly-supported, unproven, misleading, wrong.',
    },
  ]);
});

test('a missing field is shown at its record', () => {
  const [finding] = findingsOf({claims: claimsWith(0, {appraisal: undefined})});
  expect(finding).toMatchObject({line: 1, column: 3, code: 'BAD_FIELD', hint: "add 'appraisal'."});
});

test('a field that nobody knows is shown at its name', () => {
  const [finding] = findingsOf({claims: claimsWith(0, {verdikt: 'wrong'})});
  expect(finding).toMatchObject({
    line: 11,
    column: 3,
    code: 'UNKNOWN_FIELD',
    message: expect.stringContaining("'verdikt'"),
  });
});

test('broken YAML is shown where it breaks', () => {
  const [finding] = findingsOf({law: '- code: TH\n  summary: a: b\n'});
  expect(finding).toMatchObject({file: 'src/evidence/data/law.yaml', line: 2, code: 'SYNTAX'});
});

test('a file that holds no list is refused', () => {
  expect(findingsOf({help: 'country: TH\n'})[0]).toMatchObject({
    file: 'src/evidence/data/help.yaml',
    line: 1,
    code: 'SYNTAX',
  });
});

test.each<[string, Partial<SmallSite>, string]>([
  ['a claim twice', {claims: [...claims(), claims()[4]]}, 'DUPLICATE_RECORD'],
  ['a claim too few', {claims: claims().slice(1)}, 'MISSING_CLAIM'],
  ['a claim in the wrong part', {claims: claimsWith(12, {part: 'opening'})}, 'WRONG_PART'],
  ['a page that does not exist', {claims: claimsWith(3, {page: 'mood/nowhere'})}, 'UNKNOWN_PAGE'],
  ['a certainty that GRADE does not have', {claims: claimsWith(3, {certainty: 'medium'})}, 'BAD_FIELD'],
  ['an unknown source of a claim', {claims: claimsWith(3, {sources: ['kruegel2017']})}, 'UNKNOWN_SOURCE'],
  ['an unknown source of an interaction', {interactions: [{...interaction, sources: ['nobody']}]}, 'UNKNOWN_SOURCE'],
  ['an unknown source of a help line', {help: helpWith({source: 'nobody'})}, 'UNKNOWN_SOURCE'],
  ['a fact twice', {facts: [fact, fact]}, 'DUPLICATE_RECORD'],
  ['a fact of an unknown source', {facts: factWith({source: 'nobody'})}, 'UNKNOWN_SOURCE'],
  ['a fact without a source', {facts: factWith({source: undefined})}, 'BAD_FIELD'],
  ['a fact without the address where it was read', {facts: factWith({seen_at: undefined})}, 'BAD_FIELD'],
  ['a fact of low confidence', {facts: factWith({confidence: 'low'})}, 'BAD_FIELD'],
  ['a fact without a value', {facts: factWith({values: {}})}, 'BAD_FIELD'],
  ['a value that is no number', {facts: factWith({values: {n: {number: '1,200'}}})}, 'BAD_FIELD'],
  ['a range with the higher number first', {facts: factWith({values: {n: {number: [25, 22]}}})}, 'BAD_FIELD'],
  ['a range of three numbers', {facts: factWith({values: {n: {number: [1, 2, 3]}}})}, 'BAD_FIELD'],
  ['a value with a field that nobody knows', {facts: factWith({values: {n: {number: 1, units: '%'}}})}, 'UNKNOWN_FIELD'],
  ['a name of a value with a dot', {facts: factWith({values: {'a.b': {number: 1}}})}, 'BAD_FIELD'],
  ['an id of a fact with a dot', {facts: factWith({id: 'half-life.old'})}, 'BAD_FIELD'],
  ['a kind of evidence that nobody knows', {facts: factWith({evidence: 'rumour'})}, 'BAD_FIELD'],
  ['a fact that nobody has checked', {facts: factWith({checked: undefined})}, 'BAD_FIELD'],
  ['Markdown in a fact', {facts: factWith({fact: 'Of [fact:x] users.'})}, 'BAD_FIELD'],
  ['a term twice', {glossary: [term, term]}, 'DUPLICATE_RECORD'],
  ['a term without a definition', {glossary: [{...term, definition: undefined}]}, 'BAD_FIELD'],
  ['a definition with Markdown', {glossary: [{...term, definition: 'See [this](a.md).'}]}, 'BAD_FIELD'],
  ['a term that points to itself', {glossary: [{...term, see: ['withdrawal']}]}, 'UNKNOWN_TERM'],
  ['a term that points to an unknown one', {glossary: [{...term, see: ['craving']}]}, 'UNKNOWN_TERM'],
  ['a term of an unknown source', {glossary: [{...term, sources: ['nobody']}]}, 'UNKNOWN_SOURCE'],
  ['Markdown in a text', {interactions: [{...interaction, advice: 'Do **not** combine.'}]}, 'BAD_FIELD'],
  ['a medicine twice', {medicines: [medicine, medicine]}, 'DUPLICATE_RECORD'],
  ['a medicine of an unknown interaction', {medicines: [{...medicine, rows: ['ix-opiods']}]}, 'UNKNOWN_INTERACTION'],
  ['a brand that nobody saw', {medicines: [{...medicine, names: [{name: 'OxyContin'}]}]}, 'BAD_FIELD'],
  ['a law without a date', {law: lawWith({as_of: undefined})}, 'BAD_FIELD'],
  ['a law without a source that claims to be clear', {law: lawWith({sources: []})}, 'LAW_UNSURE'],
  ['a law of low confidence that claims to be clear', {law: lawWith({confidence: 'low'})}, 'LAW_UNSURE'],
  ['a summary of more than thirty words', {law: lawWith({summary: 'word '.repeat(31)})}, 'BAD_FIELD'],
  ['a number without a source', {help: helpWith({source: undefined})}, 'BAD_FIELD'],
  ['a number without the date of its source', {help: helpWith({source_date: undefined})}, 'BAD_FIELD'],
  ['a number of low confidence', {help: helpWith({confidence: 'low'})}, 'BAD_FIELD'],
  ['a number that YAML would change', {help: helpWith({phone: 911})}, 'BAD_FIELD'],
  ['a title in brackets', {references: referenceWith({title: '[A page on kratom]'})}, 'UNSEEN_TITLE'],
  [
    'a title with a note that it was not seen',
    {references: referenceWith({title: 'A case report (title not seen)'})},
    'UNSEEN_TITLE',
  ],
  ['a reference without an address', {references: referenceWith({DOI: undefined})}, 'BAD_FIELD'],
  ['a reference with a script for an address', {references: referenceWith({URL: 'javascript:alert(1)'})}, 'BAD_FIELD'],
  [
    'two different references under one id',
    {references: {'a.json': [trial, notice], 'b.json': [{...trial, volume: '139'}]}},
    'DIFFERENT_REFERENCE',
  ],
])('refuses %s', (_name, change, code) => {
  const findings = findingsOf(change);
  expect(findings.map((finding) => finding.code)).toEqual([code]);
  expect(findings[0]!.line).toBeGreaterThanOrEqual(1);
});

test('the same reference may stand in several files', () => {
  const siteDir = makeSmallSite({references: {'a.json': [trial, notice], 'b.json': [notice]}});
  expect(loadEvidence(siteDir).references.size).toBe(2);
});

test('a wrong reference is reported once, not again wherever it is used', () => {
  const findings = findingsOf({references: {'a.json': [{...trial, DOI: 'jacs.6b00360'}, notice]}});
  expect(findings.map(({code}) => code)).toEqual(['BAD_FIELD']);
});

test('a syntax error in a reference file names its line', () => {
  const siteDir = makeSmallSite();
  const file = path.join(siteDir, 'src/evidence/data/references/extra.json');
  writeFileSync(file, '[\n {"id": "a" "type": "report"}\n]\n');
  expect(() => loadEvidence(siteDir)).toThrow(/extra\.json:2:\d+ SYNTAX/);
});
