import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {writeCsv} from '../../src/floor/csv';

/** Reads a table after RFC 4180, letter by letter. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!;
    if (quoted && sign === '"' && text[index + 1] === '"') {
      field += '"';
      index++;
    } else if (sign === '"') {
      quoted = !quoted;
    } else if (!quoted && sign === ',') {
      row.push(field);
      field = '';
    } else if (!quoted && sign === '\r') {
      rows.push([...row, field]);
      [row, field] = [[], ''];
      index++;
    } else {
      field += sign;
    }
  }
  expect([row, field, quoted]).toEqual([[], '', false]);
  return rows;
}

const field = fc.oneof(fc.string({unit: 'grapheme'}), fc.stringMatching(/^[",\r\n a]*$/)).filter((text) => !/^[=+\-@\t\r]/.test(text));

test('a table comes back as it was written, whatever its fields hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field, field)), (rows) => {
      expect(readCsv(writeCsv(['a', 'b', 'c'], rows))).toEqual([['a', 'b', 'c'], ...rows]);
    }),
  );
});

test.each([['=1+1'], ['+1'], ['-1'], ['@SUM(A1)'], ['\t=1']])('a field that a spreadsheet takes for a formula is refused: %s', (text) => {
  expect(() => writeCsv(['a'], [[text]])).toThrow('no formula');
});

test('a row of another length than the head is refused', () => {
  expect(() => writeCsv(['a', 'b'], [['1']])).toThrow('expected 2 fields');
});
