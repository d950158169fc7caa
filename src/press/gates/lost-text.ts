/** How much may stand in a file before a text that the document has next: a bullet, a word that the browser adds. */
const mostBetween = 60;

/** In a text of many words, the browser may have put a mark of Arabic to another letter. */
const leastFound = 0.9;

/** What stands together whichever way a line runs. */
const words = /[\p{Script=Arabic}\p{M}]+|\p{N}+|(?:(?!\p{Script=Arabic})\p{L}|\p{M})+/gu;

/**
 * Holds the text of a file, in the order of its structure, against the texts of the document that
 * was printed. Where a line mixes directions of writing, its runs stand in the order in which
 * they are seen: there, every word must be found.
 * @param texts of the document, in order
 * @param printed the text of the file
 * @returns the texts that are not found in their place
 */
export function lostTexts(texts: readonly string[], printed: string): string[] {
  const whole = plain(printed);
  const lost: string[] = [];
  let position = 0;
  let between = mostBetween;
  for (const text of texts) {
    const wanted = plain(text);
    const at = whole.indexOf(wanted, position);
    if (at >= 0 && weight(whole.slice(position, at)) <= Math.max(between - mostBetween, nearby(wanted))) {
      position = at + wanted.length;
      between = mostBetween;
      continue;
    }
    const start = Math.max(0, position - between);
    const near = whole.slice(start, position + wanted.length + between);
    const again = near.indexOf(wanted);
    const wordsOfText = text.match(words) ?? [];
    const found = wordsOfText.filter((word) => near.includes(plain(word)));
    if (again >= 0 || (found.length > 0 && found.length >= wordsOfText.length * leastFound)) {
      position = (again < 0 ? position : start + again) + wanted.length;
    } else {
      between += wanted.length;
      lost.push(text.trim());
    }
  }
  return lost;
}

/** A short text is soon found again further on: only what is close counts. */
const nearby = (text: string) => (text.length < 4 ? mostBetween / 4 : mostBetween);

/** How much stands between two texts, without the numbers of pages, of which the index has long rows. */
const weight = (text: string) => text.replace(/[\p{N},–]+/gu, '').length;

/** Text without what a line end, a hyphenation or a mark of direction adds or takes away. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, '');
}
