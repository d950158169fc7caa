/** The pages on one side of a sheet, left and right, counted from 0; null is an empty half. */
export type Side = [number | null, number | null];

/**
 * The order of pages on the sides of the sheets of one booklet: the outermost sheet first, its outer
 * side before its inner one. A booklet bound at the right has the halves of each side exchanged.
 */
export function imposition(pages: number, direction: 'ltr' | 'rtl'): Side[] {
  const whole = Math.ceil(pages / 4) * 4;
  const half = (index: number) => (index < pages ? index : null);
  return Array.from({length: whole / 2}, (_, side): Side => {
    const [early, late] = [half(side), half(whole - 1 - side)];
    const lateFirst = (side % 2 === 0) === (direction === 'ltr');
    return lateFirst ? [late, early] : [early, late];
  });
}
