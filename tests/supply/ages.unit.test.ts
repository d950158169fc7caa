import {describe, expect, test} from '@jest/globals';
import {ageOf, remarkOn} from '../../src/supply/ages';

const now = new Date('2026-11-25T12:00:00Z');
const times = {
  created: '2020-01-01T00:00:00Z',
  modified: '2026-11-24T00:00:00Z',
  '1.0.0': '2024-11-25T00:00:00Z',
  '1.1.0': '2026-11-22T00:00:00Z',
  '2.0.0-beta.1': '2026-11-24T00:00:00Z',
};

describe('the age of a dependency', () => {
  test('counts whole days and knows the newest version that is no trial one', () => {
    expect(ageOf('left', '1.0.0', times, now)).toEqual({
      name: 'left',
      version: '1.0.0',
      days: 730,
      newest: '1.1.0',
      newestDays: 3,
    });
  });

  test.each([
    ['1.0.0', 'older than 400 days, and 1.1.0 is there'],
    ['1.1.0', 'younger than 7 days'],
    ['9.9.9', 'not in the registry'],
  ])('of version %s gives the remark "%s"', (version, remark) => {
    expect(remarkOn(ageOf('left', version, times, now))).toBe(remark);
  });

  test('is not remarked on when an old version is still the newest', () => {
    const {'1.1.0': _, ...old} = times;
    expect(remarkOn(ageOf('left', '1.0.0', old, now))).toBe('');
  });
});
