import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {isolateLatin, split} from '../../src/charts/isolate';
import {textWidth, wrapText} from '../../src/charts/wrap';

const words = fc
  .array(fc.constantFrom('kratom', 'ใบกระท่อม', 'الاكتئاب', '(n = 12)', '5-HT1A', 'a', 'mitragynine,', '0.74–4.94%'), {maxLength: 20})
  .map((list) => list.join(' '));

test('wrapping loses no letter and keeps every line within its width', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('en', 'ar', 'th'), fc.integer({min: 60, max: 300}), (text, locale, width) => {
      const lines = wrapText(text, {locale, width, size: 13});
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(lines.filter((line) => textWidth(line, 13) > width)).toEqual([]);
    }),
  );
});

test('isolating loses no letter and closes what it opens', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(split(text).map((piece) => piece.text).join('')).toBe(text);
      const isolated = isolateLatin(text);
      expect(isolated.split('\u2066').length).toBe(isolated.split('\u2069').length);
    }),
  );
});
