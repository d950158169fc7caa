import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {similarity} from '../../src/catalogue/similarity';

const word = fc.string({unit: fc.constantFrom('a', 'b', 'c', ' ', 'ก', '𝒳'), maxLength: 12});

/** The share of letters outside the longest common subsequence, the slow and plain way. */
function plainSimilarity(a: string, b: string): number {
  if (a === b) {
    return 1;
  }
  const common = Array.from({length: a.length + 1}, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      common[i]![j] =
        a[i - 1] === b[j - 1] ? common[i - 1]![j - 1]! + 1 : Math.max(common[i - 1]![j]!, common[i]![j - 1]!);
    }
  }
  return (2 * common[a.length]![b.length]!) / (a.length + b.length);
}

test('likeness is what the longest common subsequence says', () => {
  fc.assert(fc.property(word, word, (a, b) => expect(similarity(a, b)).toBeCloseTo(plainSimilarity(a, b), 10)));
});

test('likeness is the same both ways', () => {
  fc.assert(fc.property(word, word, (a, b) => expect(similarity(a, b)).toBe(similarity(b, a))));
});

test('a limit changes no answer above it', () => {
  fc.assert(
    fc.property(word, word, fc.double({min: 0, max: 1, noNaN: true}), (a, b, limit) => {
      const exact = plainSimilarity(a, b);
      fc.pre(exact > limit + 1e-9);
      expect(similarity(a, b, limit)).toBeCloseTo(exact, 10);
    }),
  );
});
