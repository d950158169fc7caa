import {expect, test} from '@jest/globals';
import {readCheckedDays} from '../../src/metadata/last-checked';
import {editions} from '../../src/site';
import {claims, fact, makeSmallSite, writePage} from '../evidence/small-site';

test('a page counts as checked since the oldest day of its facts and claims, else since the day of the edition', () => {
  const site = makeSmallSite({
    facts: [{...fact, checked: '2026-11-02'}],
    claims: claims().map((claim) => (claim.id === 'A05' ? {...claim, checked: '2026-10-09'} : claim)),
  });
  writePage(site, 'docs/use/dosage.md', 'Of [fact:users-low-mood.n] users [@kruegel2016].\n');
  const checkedOf = readCheckedDays(site);
  expect(checkedOf('use/dosage')).toBe('2026-11-02');
  expect(checkedOf('mood/kratom-and-mood')).toBe('2026-10-09');
  expect(checkedOf('use/law')).toBe(editions[0]!.date);
});
