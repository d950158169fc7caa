/** A number that goes on in Latin letters or in hyphens, such as `7-OH`, `1.39-fold` or `9-8-8`, not inside a word or an address. */
const numberFirst = /(?<![\p{Script=Latin}\p{N}.,/@#_=:-])(?=\d[\d.,]*(?:-?\p{Script=Latin}|-\d))/gu;

/**
 * Keeps names such as `7-OH` in their order inside text that runs from right to left, where they would be
 * shown as `OH-7`: puts a left-to-right mark (U+200E) before the number, so that it goes with the letters
 * after it (Unicode Standard Annex 9, rules W2 and W7).
 */
export function keepLatinOrder(text: string): string {
  return text.replace(numberFirst, '\u200e');
}
