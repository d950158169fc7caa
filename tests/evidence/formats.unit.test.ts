import {expect, test} from '@jest/globals';
import {createFormats, isOlderThanAYear} from '../../src/evidence/formats';
import {nearest} from '../../src/evidence/nearest';
import {phoneToPieces} from '../../src/evidence/phone';

test.each([
  ['en', '24 November 2026', 'September 2025', '2025', 'Malaysia', '32,893'],
  ['es', '24 de noviembre de 2026', 'septiembre de 2025', '2025', 'Malasia', '32.893'],
  ['ar', '24 نوفمبر 2026', 'سبتمبر 2025', '2025', 'ماليزيا', '32,893'],
  ['th', '24 พฤศจิกายน ค.ศ. 2026', 'กันยายน 2025', '2025', 'มาเลเซีย', '32,893'],
])('dates, places and numbers are written in the language: %s', (locale, day, month, year, country, number) => {
  const format = createFormats(locale);
  const written = [
    format.date('2026-11-24'),
    format.date('2025-09'),
    format.date('2025'),
    format.country('MY'),
    format.number(32893),
  ];
  expect(written).toEqual([day, month, year, country, number]);
});

test('a list is joined as the language joins it', () => {
  expect(createFormats('en').list(['a', 'b', 'c']).join('')).toBe('a, b and c');
  expect(createFormats('ar').list(['أ', 'ب']).join('')).toBe('أ وب');
});

test('a date is old when it lies more than twelve months before the edition', () => {
  const old = (date: string) => isOlderThanAYear(date, '2026-11-24');
  expect([old('2025-11-23'), old('2025-11-24'), old('2025-11'), old('2025-12'), old('2025'), old('2026')]).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
});

test.each([
  ['988', ['tel:988']],
  ['1-800-222-1222', ['tel:18002221222']],
  ['0800 068 4141', ['tel:08000684141']],
  ['144 / 112', ['tel:144', undefined, 'tel:112']],
  ['119 ext. 8', ['tel:119;ext=8']],
  ['800-SAKINA', ['tel:800725462']],
  ['145 (from abroad +41 44 251 51 51)', ['tel:145', undefined, 'tel:+41442515151', undefined]],
  ['0 800 23 13 13', ['tel:0800231313']],
])('the number %s can be dialled and is printed as it stands', (printed, hrefs) => {
  const pieces = phoneToPieces(printed);
  expect(pieces.map((piece) => piece.href)).toEqual(hrefs);
  expect(pieces.map((piece) => piece.text).join('')).toBe(printed);
});

test('the nearest name is offered only when it is near', () => {
  expect(nearest('kruegl2016', ['hill2022', 'kruegel2016'])).toBe('kruegel2016');
  expect(nearest('zzz', ['hill2022', 'kruegel2016'])).toBeNull();
});
