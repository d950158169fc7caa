import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {planBlanks} from '../../src/press/blanks';
import {imposition} from '../../src/press/imposition';

const pageCounts = fc.integer({min: 1, max: 400});
const directions = fc.constantFrom('ltr' as const, 'rtl' as const);

test('every page stands on one half of one side, and every sheet has two sides', () => {
  fc.assert(
    fc.property(pageCounts, directions, (pages, direction) => {
      const gatherings = imposition(pages, direction);
      const sides = gatherings.flat();
      const placed = sides.flat().filter((page) => page !== null);
      expect(placed.sort((a, b) => a - b)).toEqual(Array.from({length: pages}, (_, page) => page));
      expect(sides).toHaveLength(Math.ceil(pages / 4) * 2);
      expect(gatherings.every((gathering) => gathering.length <= 24 && gathering.length % 2 === 0)).toBe(true);
    }),
  );
});

test('a folded booklet reads on from sheet to sheet, from the left or from the right', () => {
  expect(imposition(8, 'ltr')[0]).toEqual([
    [7, 0],
    [1, 6],
    [5, 2],
    [3, 4],
  ]);
  expect(imposition(8, 'rtl')[0]).toEqual([
    [0, 7],
    [6, 1],
    [2, 5],
    [4, 3],
  ]);
});

/** Sheets of headings: each chapter begins some sheets after the one before. */
const books = fc.record({
  lengths: fc.array(fc.integer({min: 1, max: 9}), {minLength: 1, maxLength: 12}),
  gathering: fc.constantFrom(1, 4),
});

const layOut = (lengths: readonly number[], blanks: ReadonlyMap<string, number>) => {
  const sheets = new Map<string, number>();
  let sheet = 0;
  lengths.forEach((length, index) => {
    sheet += blanks.get(`p${index}`) ?? 0;
    sheets.set(`p${index}`, sheet);
    sheet += length;
  });
  sheets.set('help', sheet + (blanks.get('help') ?? 0));
  return sheets;
};

test('blank pages bring each part to a right-hand page and the last page to the end of a gathering, and stay so', () => {
  fc.assert(
    fc.property(books, ({lengths, gathering}) => {
      const rules = {rectoIds: lengths.map((_, index) => `p${index}`), lastId: 'help', gathering};
      const first = planBlanks(layOut(lengths, new Map()), new Map(), rules);
      const printed = layOut(lengths, first.blanks);
      rules.rectoIds.forEach((id) => expect(printed.get(id)! % 2).toBe(0));
      expect((printed.get('help')! + 1) % gathering).toBe(0);
      printed.forEach((sheet, id) => expect(first.sheetOf(id)).toBe(sheet));
      const again = planBlanks(printed, first.blanks, rules);
      expect([...again.blanks]).toEqual([...first.blanks]);
    }),
  );
});
