/** Latin names and numbers with the signs inside them, such as 5-HT1A, [3H]LSD, CYP2D6, n = 12 or 0.74–4.94%. */
const latinRun = /[\p{Script=Latin}\d[(α-ωµ][\p{Script=Latin}\d\p{M}α-ωµ.,:+/%=–\-[\]() ]*/gu;

/**
 * Keeps Latin names in a line of Arabic together and in their own order. The signs of Unicode do it
 * (UAX 9: U+2066 and U+2069), because browsers place a `tspan` of another direction wrongly.
 */
export function isolateLatin(line: string): string {
  return split(line)
    .map(({text, latin}) => (latin ? `\u2066${text}\u2069` : text))
    .join('');
}

/** The pieces of a text: Latin runs and what lies between them. */
export function split(text: string): {text: string; latin: boolean}[] {
  const pieces: {text: string; latin: boolean}[] = [];
  let end = 0;
  for (const match of text.matchAll(latinRun)) {
    const run = /[\p{Script=Latin}\d]/u.test(match[0]) ? balanced(match[0]) : '';
    if (run) {
      pieces.push({text: text.slice(end, match.index), latin: false}, {text: run, latin: true});
      end = match.index + run.length;
    }
  }
  return [...pieces, {text: text.slice(end), latin: false}].filter((piece) => piece.text !== '');
}

/** A run without the space, the stop or the open bracket at its end: those belong to the sentence around it. */
function balanced(run: string): string {
  let text = run.replace(/[ .,:([=+/-]+$/u, '');
  const count = (sign: string) => text.split(sign).length;
  while (/[)\]]$/.test(text) && (count(')') > count('(') || count(']') > count('['))) {
    text = text.slice(0, -1).replace(/[ .,:]+$/u, '');
  }
  return /^[([]/.test(text) && count('(') !== count(')') ? '' : text;
}
