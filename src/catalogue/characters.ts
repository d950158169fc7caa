/** Characters that a reader cannot see, or that change the order of others. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u034f\u115f\u1160\u2800\u3164\uffa0]/gu;
/** Joiners shape letters in these scripts and nowhere else. */
const joinable =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}][\p{Mn}\p{Mc}]*$/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const arabicSigns = /[\u0600-\u0605\u06dd]/;
const directionMarks = /[\u200e\u200f\u061c]/;
const joiners = /[\u200c\u200d]/;

/**
 * The characters of a translation that may not be there: control characters, bidirectional overrides
 * and isolates, zero-width and private characters. What the source holds is allowed; so are joiners after
 * a letter of a script that needs them, and direction marks in text written from right to left.
 * @returns each once, as `U+202E`
 */
export function forbiddenCharacters(text: string, source: string): string[] {
  const found = [...text.matchAll(unseen)].filter(({0: character, index}) => {
    if (source.includes(character) || arabicSigns.test(character)) {
      return false;
    }
    if (directionMarks.test(character)) {
      return !rightToLeft.test(text.replace(/[\u200e\u200f\u061c]/g, ''));
    }
    return !(joiners.test(character) && joinable.test(text.slice(Math.max(0, index - 8), index)));
  });
  return [...new Set(found.map(({0: character}) => codePoint(character)))];
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
