/** Widths of glyphs in parts of the size of type, with room for wide fonts: no font is known when pages are built. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/[ .,:;!|'’()[\]ijltfIr/·-]/u, 0.4],
  [/[mwMW%@—]/u, 1.02],
  [/[A-Z]/u, 0.78],
  [/[\d–]/u, 0.64],
  [/\p{Script=Arabic}/u, 0.62],
  [/\p{Script=Thai}/u, 0.68],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1.05],
];
const usual = 0.6;

/** About how wide a text is set at a size, rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    ems += widths.find(([pattern]) => pattern.test(character))?.[1] ?? usual;
  }
  return ems * size;
}

/**
 * Breaks a text into lines that fit a width, between words as the language knows them (Thai writes no
 * spaces). A word that is too long by itself is broken between characters.
 */
export function wrapText(text: string, {locale, width, size}: {locale: string; width: number; size: number}): string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, locale).flatMap((word) => (fits(word) ? [word] : breakWord(word, fits, locale)))) {
    if (line && !fits(line + piece)) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter(Boolean);
}

/** Words, each with the space and the signs that follow it; an opening bracket stays with the next word. */
function pieces(text: string, locale: string): string[] {
  const segments = [...new Intl.Segmenter(locale, {granularity: 'word'}).segment(text)];
  const joined: string[] = [];
  let open = true;
  for (const {segment, isWordLike} of segments) {
    const opens = /^[([“«‘]$/.test(segment);
    const breakable = !open && (opens || (isWordLike && (/\s$/.test(joined.at(-1)!) || thai.test(segment))));
    if (joined.length === 0 || breakable) {
      joined.push(segment);
    } else {
      joined[joined.length - 1] += segment;
    }
    open = opens || (!isWordLike && !/\s/.test(segment) && open);
  }
  return joined;
}

const thai = /^\p{Script=Thai}/u;

function breakWord(word: string, fits: (line: string) => boolean, locale: string): string[] {
  const parts: string[] = [''];
  for (const {segment} of new Intl.Segmenter(locale, {granularity: 'grapheme'}).segment(word)) {
    if (!fits(parts.at(-1)! + segment)) {
      parts.push('');
    }
    parts[parts.length - 1] += segment;
  }
  return parts;
}
