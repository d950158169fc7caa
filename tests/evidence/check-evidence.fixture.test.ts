import {rmSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from '@jest/globals';
import {stringify} from 'yaml';
import {checkEvidence} from '../../src/evidence';
import {chartOf, point} from '../charts/small-chart';
import {claimIds} from '../../src/evidence/vocabulary';
import {fact, makeSmallSite, notice, term, trial, writePage} from './small-site';

test('a site whose claims are all marked and whose references are all cited has no findings', () => {
  expect(checkEvidence(makeSmallSite())).toEqual([]);
});

test('a claim that the article does not mark is found at its record', () => {
  const siteDir = makeSmallSite();
  writePage(siteDir, 'versioned_docs/version-1.0/start/in-five-minutes.md', 'Only [claim:A01].\n');
  const findings = checkEvidence(siteDir);
  expect(findings).toHaveLength(53);
  expect(findings[0]).toMatchObject({file: 'src/evidence/data/claims.yaml', line: 11, code: 'UNMARKED_CLAIM'});
});

test('a reference that nothing cites is found, until a page cites it', () => {
  const siteDir = makeSmallSite({references: {'base.json': [trial, notice, {...trial, id: 'idle2020'}]}});
  expect(checkEvidence(siteDir).map(({code, message}) => [code, message])).toEqual([
    ['UNUSED_REFERENCE', expect.stringContaining("'idle2020'")],
  ]);
  writePage(siteDir, 'docs/use/dosage.md', 'Seen [@kruegel2016; @idle2020].\n');
  expect(checkEvidence(siteDir)).toEqual([]);
});

test('a fact that nothing uses is found, until a page inserts it or a chart names it', () => {
  const siteDir = makeSmallSite({facts: [fact]});
  expect(checkEvidence(siteDir)).toEqual([
    {
      file: 'src/evidence/data/facts/safety.yaml',
      line: 1,
      column: 3,
      code: 'UNUSED_FACT',
      message: "Unexpected fact 'users-low-mood' that nothing uses, expected only facts in use.",
      hint: 'insert it as [fact:users-low-mood] or remove it.',
    },
  ]);
  writePage(siteDir, 'docs/use/dosage.md', 'Of [fact:users-low-mood.n] users [@kruegel2016].\n');
  expect(checkEvidence(siteDir)).toEqual([]);
  rmSync(path.join(siteDir, 'docs/use/dosage.md'));
  writePage(siteDir, 'src/evidence/data/charts/dependence.yaml', stringify(chartOf({...point, value: 1200, fact: 'users-low-mood.n'})));
  expect(checkEvidence(siteDir)).toEqual([]);
});

test('a claim that its page does not mark is found at its record', () => {
  const siteDir = makeSmallSite();
  writePage(siteDir, 'docs/mood/kratom-and-mood.md', claimIds.slice(1).map((id) => `[claim:${id}]`).join(' '));
  expect(checkEvidence(siteDir)).toMatchObject([
    {file: 'src/evidence/data/claims.yaml', line: 1, column: 3, code: 'UNDISCUSSED_CLAIM', message: expect.stringContaining('[claim:A01] on docs/mood/kratom-and-mood.md')},
  ]);
});

test('marks that name nothing are found without a build, but not in code', () => {
  const siteDir = makeSmallSite({glossary: [term]});
  writePage(
    siteDir,
    'docs/use/dosage.md',
    'A `[fact:a]` [@kruegel2016; @kruegl2016].\n\nB [fact:nothing] [claim:A99] [w](term:withdrawl) [w](term:withdrawal).\n',
  );
  expect(checkEvidence(siteDir).map(({file, line, column, code}) => [file, line, column, code])).toEqual([
    ['docs/use/dosage.md', 1, 29, 'UNKNOWN_CITATION'],
    ['docs/use/dosage.md', 3, 3, 'UNKNOWN_FACT'],
    ['docs/use/dosage.md', 3, 18, 'UNKNOWN_CLAIM'],
    ['docs/use/dosage.md', 3, 34, 'UNKNOWN_TERM'],
  ]);
});
