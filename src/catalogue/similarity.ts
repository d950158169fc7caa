/**
 * How alike two texts are, from 0 to 1, as gettext's `fstrcmp` counts it: 1 less the share of
 * insertions and deletions in both lengths (Myers 1986, 'An O(ND) difference algorithm').
 * @param atLeast below it the answer may be 0, which is found sooner
 */
export function similarity(a: string, b: string, atLeast = 0): number {
  if (a === b) {
    return 1;
  }
  const length = a.length + b.length;
  const limit = Math.floor((1 - atLeast) * length);
  if (Math.abs(a.length - b.length) > limit || unlikeLetters(a, b) > limit) {
    return 0;
  }
  const edits = editDistance(a, b, limit);
  return edits === null ? 0 : 1 - edits / length;
}

/** How many letters have no partner: never more than the edits. */
function unlikeLetters(a: string, b: string): number {
  const counts = new Map<string, number>();
  const add = (text: string, step: number) => {
    for (const letter of text) {
      counts.set(letter, (counts.get(letter) ?? 0) + step);
    }
  };
  add(a, 1);
  add(b, -1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

function editDistance(a: string, b: string, limit: number): number | null {
  const centre = limit + 1;
  const reach = new Int32Array(2 * limit + 3);
  for (let edits = 0; edits <= limit; edits += 1) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = reach[centre + diagonal - 1] ?? 0;
      const above = reach[centre + diagonal + 1] ?? 0;
      let x = diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) {
        x += 1;
      }
      reach[centre + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) {
        return edits;
      }
    }
  }
  return null;
}
