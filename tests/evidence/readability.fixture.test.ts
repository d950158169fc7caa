import {expect, test} from '@jest/globals';
import {measurePages, readabilityTable} from '../../src/evidence';
import {countText, fleschKincaidGrade} from '../../src/evidence/readability/grade';
import {makeSmallSite, writePage} from './small-site';

test('words, sentences and syllables are counted; a block ends its sentence, and numbers are no words', () => {
  expect(countText(['The cat sat on the mat. It purred', 'All 24 ran.'])).toEqual({words: 10, sentences: 3, syllables: 10});
});

test('the grade follows the formula of Flesch and Kincaid', () => {
  expect(fleschKincaidGrade({words: 6, sentences: 1, syllables: 6})).toBeCloseTo(-1.45);
  expect(fleschKincaidGrade({words: 100, sentences: 5, syllables: 150})).toBeCloseTo(9.91);
  expect(fleschKincaidGrade(countText(['12']))).toBeNull();
});

test('a page is measured without its marks, and its works, facts and claims are counted', () => {
  const site = makeSmallSite();
  writePage(
    site,
    'docs/use/dosage.md',
    '---\ntitle: Dosage\n---\n\n## A heading here {#a}\n\nOf [fact:users-low-mood.n] users [many](term:withdrawal) felt low [@kruegel2016; @agency2025].\n\n- They said so [@kruegel2016] [claim:A05].\n\n| Cell |\n| --- |\n| Two words |\n\n::claims\n',
  );
  const [, page] = measurePages(site);
  expect(page).toMatchObject({edition: '2.0', page: 'use/dosage', words: 14, citations: 2, facts: 1, claims: 1});
  expect(page!.grade).toBeLessThan(2);
  expect(readabilityTable(measurePages(site))).toMatch(/^2\.0 use\/dosage +14 +-?\d\.\d +2 +1 +1$/m);
});
