/** The pages on one side of a sheet, left and right, counted from 0; null is an empty half. */
export type Side = [number | null, number | null];

/** Sheets of paper that can be folded together and stapled with a common stapler. */
const mostSheets = 12;

/**
 * The order of pages on the sides of the sheets of a booklet, by gathering: the outermost sheet
 * first, its outer side before its inner one. A book of many pages has several gatherings of nearly
 * the same size, each folded and stapled by itself. One bound at the right has the halves of each
 * side exchanged.
 */
export function imposition(pages: number, direction: 'ltr' | 'rtl'): Side[][] {
  const sheets = Math.ceil(pages / 4);
  const count = Math.ceil(sheets / mostSheets);
  return Array.from({length: count}, (_, index) => {
    const [first, next] = [index, index + 1].map((gathering) => Math.round((gathering * sheets) / count) * 4);
    return gatheringOf(first!, next!, pages, direction);
  });
}

/** The sides of one gathering, from its first page to the one before `end`. */
function gatheringOf(first: number, end: number, pages: number, direction: 'ltr' | 'rtl'): Side[] {
  const half = (index: number) => (index < pages ? index : null);
  return Array.from({length: (end - first) / 2}, (_, side): Side => {
    const [early, late] = [half(first + side), half(end - 1 - side)];
    const lateFirst = (side % 2 === 0) === (direction === 'ltr');
    return lateFirst ? [late, early] : [early, late];
  });
}
