/** Where pages were left empty: how many before the section of each id. */
export type Blanks = ReadonlyMap<string, number>;

export interface BlankRules {
  /** Ids of headings that begin on a right-hand page, in order; in a book bound at the right, on a left-hand one. */
  rectoIds: readonly string[];
  /** Id of the heading of the last page, where the book has one. */
  lastId: string | null;
  /** The number of pages is a multiple of this. */
  gathering: number;
}

/** Sheets of a printed book without the empty pages that it was printed with, and with those that it needs. */
export interface Plan {
  blanks: Blanks;
  /** The sheet of an id once the blanks are in their places, from 0. */
  sheetOf(id: string): number | undefined;
}

/**
 * Plans the empty pages of a book out of one that was printed: headings that need it come to lie on
 * right-hand pages, and the last page at the end of the last gathering.
 * @param sheets the sheet of each id as printed, from 0
 * @param printed the blanks that it was printed with
 */
export function planBlanks(
  sheets: ReadonlyMap<string, number>,
  printed: Blanks,
  {rectoIds, lastId, gathering}: BlankRules,
): Plan {
  const shifts: {raw: number; count: number}[] = [];
  const blanks = new Map<string, number>();
  let before = 0;
  let added = 0;
  const place = (id: string, modulus: number, remainder: number) => {
    const sheet = sheets.get(id);
    if (sheet === undefined) {
      return;
    }
    before += printed.get(id) ?? 0;
    const raw = sheet - before;
    const count = (((remainder - raw - added) % modulus) + modulus) % modulus;
    if (count > 0) {
      blanks.set(id, count);
      shifts.push({raw, count});
      added += count;
    }
  };
  const printedAt = [...printed].map(([id, count]) => ({sheet: sheets.get(id) ?? Infinity, count}));
  rectoIds.forEach((id) => place(id, 2, 0));
  if (lastId) {
    place(lastId, gathering, gathering - 1);
  }
  const rawOf = (sheet: number) =>
    printedAt.reduce((raw, blank) => (blank.sheet <= sheet ? raw - blank.count : raw), sheet);
  return {
    blanks,
    sheetOf: (id) => {
      const sheet = sheets.get(id);
      if (sheet === undefined) {
        return undefined;
      }
      const raw = rawOf(sheet);
      return shifts.reduce((sum, shift) => (shift.raw <= raw ? sum + shift.count : sum), raw);
    },
  };
}

/** Whether two plans leave the same pages empty. */
export function sameBlanks(one: Blanks, other: Blanks): boolean {
  return one.size === other.size && [...one].every(([id, count]) => other.get(id) === count);
}
