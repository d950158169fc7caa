/**
 * Finding inside unspaced text. Where a word begins in Thai or Japanese text is a guess that differs from
 * browser to browser; whether its letters stand there is not. So the text itself is looked through, which
 * takes about a millisecond for a language of this site.
 */

/** How often a text stands inside another. */
export function countIn(text: string, wanted: string): number {
  let count = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    count += 1;
  }
  return count;
}

/**
 * Finds the places that differ from the wanted text by the fewest wrong, missing or added characters
 * (Sellers' algorithm: edit distance with a free beginning and end).
 * @param mistakes most mistakes that count as found
 * @returns the piece that was found and its mistakes, or null
 */
export function findNearly(text: string, wanted: string, mistakes: number): {found: string; mistakes: number} | null {
  const {length} = wanted;
  let column = Array.from({length: length + 1}, (_, row) => row);
  let starts = new Array<number>(length + 1).fill(0);
  let best = mistakes + 1;
  let place: [number, number] | null = null;
  for (let end = 0; end < text.length; end += 1) {
    const next = [0];
    const nextStarts = [end + 1];
    for (let row = 1; row <= length; row += 1) {
      const change = column[row - 1]! + (wanted[row - 1] === text[end] ? 0 : 1);
      const extra = column[row]! + 1;
      const missing = next[row - 1]! + 1;
      const least = Math.min(change, extra, missing);
      next.push(least);
      nextStarts.push(least === change ? starts[row - 1]! : least === extra ? starts[row]! : nextStarts[row - 1]!);
    }
    [column, starts] = [next, nextStarts];
    if (column[length]! < best) {
      best = column[length]!;
      place = [starts[length]!, end + 1];
    }
  }
  return place && {found: text.slice(...place), mistakes: best};
}
