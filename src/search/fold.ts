/**
 * Makes spellings alike that a reader does not tell apart: case, width, accents, vowel marks, tone marks,
 * the forms of a letter, the digits of a script. Used by the index and by the query, so that both agree.
 */

/** What is left out: accents, Hebrew points, Arabic vowel marks and tatweel, Thai tone and shortening marks, invisible signs. */
const dropped =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0e47-\u0e4c\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Letters that stand for another and that Unicode does not take apart. */
const unified: Record<string, string> = {ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ٱ: 'ا', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ı: 'i'};

/** The zeros of the digits that Arabic, Persian and Thai readers type. */
const zeros = [0x0660, 0x06f0, 0x0e50];

/** A folded text, with the place in the original text that each of its characters comes from. */
export interface FoldedText {
  text: string;
  /** One entry per UTF-16 unit of `text`, and the length of the original at the end. */
  offsets: number[];
}

/** Folds a text: `fold('Depresión')` is `depresion`, `fold('المِزاجُ')` is `المزاج`. */
export function fold(text: string): string {
  return [...text].map(foldCharacter).join('');
}

/** Folds a text and keeps the way back to the original. */
export function foldWithOffsets(text: string): FoldedText {
  const offsets: number[] = [];
  let folded = '';
  let position = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    folded += piece;
    offsets.push(...Array.from({length: piece.length}, () => position));
    position += character.length;
  }
  return {text: folded, offsets: [...offsets, position]};
}

const known = new Map<string, string>();

/** Characters are folded one by one, so that places can be told; a site has a few hundred of them. */
function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    const bare = character.normalize('NFKD').replace(dropped, '').normalize('NFC').toLowerCase();
    folded = [...bare].map((letter) => unified[letter] ?? digit(letter)).join('');
    known.set(character, folded);
  }
  return folded;
}

function digit(letter: string): string {
  const code = letter.codePointAt(0)!;
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? letter : String(code - zero);
}
