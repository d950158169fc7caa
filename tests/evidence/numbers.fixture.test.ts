import {describe, expect, test} from '@jest/globals';
import {checkNumbers, loadEvidence} from '../../src/evidence';
import {checkRegisterNumbers, factsInRegisters} from '../../src/evidence/numbers/data-numbers';
import {numbersInText} from '../../src/evidence/numbers/page-numbers';
import {claims, fact, makeSmallSite, writePage} from './small-site';

const found = (text: string) => numbersInText(text).map((number) => number.text);

test.each([
  ['names', 'CYP2D6, CYP3A4, 7-OH, 5-HT1A, 5-HT<sub>, 7-hydroxymitragynine, A05, COVID-19, PHQ-9, α1 and 5α-reductase'],
  ['dates', '3 July 2026, July 2026, 13 November, 2026-11-25, 2017–2019, in 2016, the 1990s, 2016/17, 1 to 5 May'],
  ['editions and parts of laws', 'edition 2.0, editions 1.0 and 2.0, Schedule 1, section 4, Category 5, B.E. 2565, points 3 to 5'],
  ['marks and addresses', '[fact:n2-a.n1] [@hill2022; @a2020] [claim:A05] [x](https://a.example/12) [y](a.md#b-2) `n = 12`'],
  ['list markers and ids', '1. One\n2. Two {#two-2}'],
  ['licences', 'CC BY 4.0, WCAG 2.2'],
])('%s are no figures', (_, text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['Of 2,798 users 81.5% felt low, 40 % not.', ['2,798', '81.5%', '40 %']],
  ['It gave 500 to 4,000 mg; 2000 mg at most.', ['500', '4,000', '2000']],
  ['In 2019, 1896 people called; 24-hour tests of 25-mg doses.', ['1896', '24', '25']],
  ['1.39-fold (90% interval 1.23–1.57)', ['1.39', '90%', '1.23', '1.57']],
])('figures are found: %s', (text, numbers) => {
  expect(found(text)).toEqual(numbers);
});

const site = makeSmallSite({facts: [fact]});
const findingsOf = (page: string) => {
  writePage(site, 'docs/use/page.md', page);
  return checkNumbers(site);
};

test('a number that comes from no fact is found in prose, cells, headings, notes and the description', () => {
  const page =
    '---\ntitle: A\ndescription: All 11 of them.\n---\n\n## Top 12 {#a}\n\n| a |\n| - |\n| 13 |\n\n:::note[Of 14]\n\n- 15 more\n\n:::\n';
  expect(findingsOf(page).map(({line, column, code, message}) => [line, column, code, message.slice(0, 22)])).toEqual([
    [3, 18, 'UNSOURCED_NUMBER', "Unexpected number '11'"],
    [6, 8, 'UNSOURCED_NUMBER', "Unexpected number '12'"],
    [10, 3, 'UNSOURCED_NUMBER', "Unexpected number '13'"],
    [12, 12, 'UNSOURCED_NUMBER', "Unexpected number '14'"],
    [14, 3, 'UNSOURCED_NUMBER', "Unexpected number '15'"],
  ]);
});

test('the finding names the facts that have the number', () => {
  const [finding] = findingsOf('Of 1,200 users.\n');
  expect(finding!.hint).toBe('write [fact:users-low-mood.n] if one of these is meant, else add the fact.');
});

test('telephone numbers of the data, the count of claims and what the page calls structural need no fact', () => {
  expect(findingsOf('---\nstructural_numbers: ["360", 24]\n---\n\nCall 988. All 54 claims. At 360 and 24 pixels.\n')).toEqual([]);
});

test('a structural number that is gone from the page is found', () => {
  expect(findingsOf('---\nstructural_numbers: ["360"]\n---\n\nText.\n')).toMatchObject([
    {line: 2, column: 1, code: 'IDLE_STRUCTURAL_NUMBER'},
  ]);
});

test('a fact on a page that does not cite its source is found', () => {
  expect(findingsOf('Of [fact:users-low-mood.n] users [@agency2025].\n')).toMatchObject([
    {line: 1, column: 4, code: 'UNCITED_FACT', hint: 'add [@kruegel2016] behind the sentence.'},
  ]);
  expect(findingsOf('Of [fact:users-low-mood.n] users [@agency2025; @kruegel2016].\n')).toEqual([]);
});

describe('a number in a text of the registers', () => {
  const withAppraisal = (appraisal: string, sources = ['kruegel2016']) => {
    const all = claims().map((claim) => (claim.id === 'A05' ? {...claim, appraisal, sources} : claim));
    return loadEvidence(makeSmallSite({facts: [fact], claims: all}));
  };

  test.each(['Of 1,200 users 81.5% felt low.', 'About 82% did.', 'In 2016 nobody knew of 7-OH.'])('may be that of a fact of its sources: %s', (text) => {
    expect(checkRegisterNumbers(withAppraisal(text))).toEqual([]);
  });

  test.each([
    ['no fact has', 'Of 1,300 users.', ['kruegel2016']],
    ['only a fact of another source has', 'Of 1,200 users.', ['agency2025']],
    ['is rounded the wrong way', 'About 81% did.', ['kruegel2016']],
  ])('that %s is found', (_, text, sources) => {
    expect(checkRegisterNumbers(withAppraisal(text, sources))).toMatchObject([
      {file: 'src/evidence/data/claims.yaml', code: 'UNSOURCED_NUMBER', message: expect.stringContaining('the appraisal of A05')},
    ]);
  });

  test('makes the fact one in use', () => {
    expect([...factsInRegisters(withAppraisal('Of 1,200 users.'))]).toEqual(['users-low-mood']);
  });
});
