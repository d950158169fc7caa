import {expect, test} from '@jest/globals';
import {isolateLatin} from '../../src/charts/isolate';
import {textWidth, wrapText} from '../../src/charts/wrap';

test('a label is broken between words, and Thai between the words it writes together', () => {
  expect(wrapText('Regular drinkers of kratom tea', {locale: 'en', width: 120, size: 13})).toEqual([
    'Regular drinkers',
    'of kratom tea',
  ]);
  const thai = wrapText('การทดลองทางคลินิก', {locale: 'th', width: 70, size: 13});
  expect(thai.join('')).toBe('การทดลองทางคลินิก');
  expect(thai.length).toBeGreaterThan(1);
});

test('a word wider than its line is broken', () => {
  const lines = wrapText('9-O-desmethylspeciogynine', {locale: 'en', width: 60, size: 13});
  expect(lines.join('')).toBe('9-O-desmethylspeciogynine');
  expect(lines.every((line) => textWidth(line, 13) <= 60)).toBe(true);
});

test('signs that are written above or below letters have no width', () => {
  expect(textWidth('ปี', 10)).toBe(textWidth('ป', 10));
});

test('names and numbers in a line of Arabic are kept in their own order', () => {
  expect(isolateLatin('عند 5-HT1A')).toBe('عند \u20665-HT1A\u2069');
  expect(isolateLatin('خلايا HEK، [3H]8-OH-DPAT')).toBe('خلايا \u2066HEK\u2069، \u2066[3H]8-OH-DPAT\u2069');
  expect(isolateLatin('0.74–4.94% من الوزن (AUC)')).toBe('\u20660.74–4.94%\u2069 من الوزن \u2066(AUC)\u2069');
  expect(isolateLatin('لا شيء هنا.')).toBe('لا شيء هنا.');
});
