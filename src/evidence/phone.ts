/** A printed telephone number in pieces: what is dialled has an address, the words between have none. */
export interface PhonePiece {
  text: string;
  href?: string;
}

const keypad = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const number = /\+?\d[\d -]*(?:[A-Z]{3,}|\d)(?:\s*ext\.?\s*(\d+))?|\d+/g;

/**
 * Splits a number as it is printed ('144 / 112', '800-SAKINA', '119 ext. 8') into numbers that a
 * telephone can dial and the text between them. Nothing of the printed text is lost.
 */
export function phoneToPieces(printed: string): PhonePiece[] {
  const pieces: PhonePiece[] = [];
  let end = 0;
  for (const match of printed.matchAll(number)) {
    if (match.index > end) {
      pieces.push({text: printed.slice(end, match.index)});
    }
    pieces.push({text: match[0], href: toTel(match[0], match[1])});
    end = match.index + match[0].length;
  }
  return end < printed.length ? [...pieces, {text: printed.slice(end)}] : pieces;
}

function toTel(text: string, extension: string | undefined): string {
  const dialled = text
    .replace(/\s*ext.*$/, '')
    .replace(/[A-Z]/g, (letter) => String(keypad.findIndex((letters) => letters.includes(letter.toLowerCase()))))
    .replace(/[^\d+]/g, '');
  return `tel:${dialled}${extension ? `;ext=${extension}` : ''}`;
}
