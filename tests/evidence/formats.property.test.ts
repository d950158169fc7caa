import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {createFormats} from '../../src/evidence';

const locales = ['en', 'es', 'ar', 'th'] as const;
const amount = fc.oneof(
  fc.integer({min: 0, max: 10_000_000}),
  fc.integer({min: 0, max: 1_000_000}).map((value) => value / 100),
);
/** A number back from what readers see. */
const parse = (locale: string, text: string) =>
  Number(locale === 'es' ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, ''));

test.each(locales)('in %s every digit of a number is shown, so that it can be read back', (locale) => {
  const format = createFormats(locale);
  fc.assert(fc.property(amount, (value) => expect(parse(locale, format.quantity(value))).toBe(value)));
});

test.each(locales)('in %s a share is its number with the sign, and a range has both ends', (locale) => {
  const format = createFormats(locale);
  fc.assert(
    fc.property(amount, amount, (low, more) => {
      const high = Math.round((low + more + 1) * 100) / 100;
      expect(format.percent(low).replace(/[\s%]/g, '')).toBe(format.quantity(low));
      const ends = format.percent([low, high]).replace(/[\s%]/g, '').split('–');
      expect(ends).toEqual([format.quantity(low), format.quantity(high)]);
      expect(format.percent([low, high]).match(/%/g)).toHaveLength(1);
      expect(format.percent([low, high])).not.toMatch(/[\u200e\u200f]/);
    }),
  );
});
