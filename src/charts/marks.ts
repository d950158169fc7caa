import type * as Plot from '@observablehq/plot';
import type {Row} from './rows';
import {looks} from './vocabulary';

/** Makes the marks of each look apart, because a look is a class of the style sheet. */
export function byLook(
  rows: readonly Row[],
  make: (rows: Row[], className: string) => Plot.Markish | Plot.Markish[],
): Plot.Markish[] {
  return looks.flatMap((look) => {
    const some = rows.filter(({point}) => point.look === look);
    return some.length > 0 ? [make(some, `chart-${look}`)].flat() : [];
  });
}
