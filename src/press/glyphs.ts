import {ContentError, type Finding} from '../floor/errors';
import type {BookText} from './chapters';
import type {Font} from './fonts';

/** Characters that draw nothing, or that every font can make from others: controls, spaces, joiners, marks of direction. */
const needsNoGlyph = /[\p{Cc}\p{Zs}\u00ad\u200b-\u200f\u2010\u2011\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/u;

const mostNamed = 8;

/** A text of the book, and what messages call the place it stands in. */
export interface PlacedText {
  file: string;
  text: string;
}

/** All texts of a book. `front` is the markup of its first and last pages, `name` what messages call the book. */
export function textsOfBook({parts, references}: BookText, {name, front}: {name: string; front: string}): PlacedText[] {
  const chapters = parts.flatMap((part) => part.chapters);
  return [
    {file: name, text: front.replace(/<[^>]*>|&#\d+;/g, ' ')},
    ...chapters.map(({page, title, body}) => ({file: page.file, text: `${title.text} ${body.textContent}`})),
    ...references.map(({item}) => ({
      file: `${name}, reference ${item.getAttribute('data-ref')}`,
      text: item.textContent ?? '',
    })),
  ];
}

/** The code points in the texts that no font has. */
export function missingCodes(texts: readonly PlacedText[], fonts: readonly Font[]): Set<number> {
  const covered = coveredInEveryStyle(fonts);
  return new Set(texts.flatMap(({text}) => missingIn(text, covered)).map((character) => character.codePointAt(0)!));
}

/**
 * Checks that the fonts have all characters of the texts. The browser would print an empty box,
 * and say nothing.
 * @throws ContentError with a finding for each place
 */
export function checkGlyphs(texts: readonly PlacedText[], fonts: readonly Font[]): void {
  const covered = coveredInEveryStyle(fonts);
  const findings = texts.flatMap(({file, text}) => {
    const characters = missingIn(text, covered);
    return characters.length > 0 ? [missing(file, text, characters)] : [];
  });
  if (findings.length > 0) {
    throw new ContentError(findings);
  }
}

function missingIn(text: string, covered: ReadonlySet<number>): string[] {
  return [...new Set(text)].filter(
    (character) => !covered.has(character.codePointAt(0)!) && !needsNoGlyph.test(character),
  );
}

function missing(file: string, text: string, characters: readonly string[]): Finding {
  const named = characters.slice(0, mostNamed).map((character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `'${character}' (U+${code})`;
  });
  const more = characters.length > mostNamed ? ` and ${characters.length - mostNamed} more` : '';
  const at = text.indexOf(characters[0]!);
  const around = text
    .slice(Math.max(0, at - 20), at + 20)
    .replace(/\s+/g, ' ')
    .trim();
  const message = `Unexpected ${named.join(', ')}${more}, first in '${around}', expected characters that a shipped font has.`;
  return {
    file,
    line: 1,
    column: 1,
    code: 'GLYPH',
    message,
    hint: 'write it another way, or add a font that has them: option `fonts.files` of the print edition.',
  };
}

/** Text may turn bold or italic anywhere, so a character counts only if some font has it in each style. */
function coveredInEveryStyle(fonts: readonly Font[]): Set<number> {
  const styles = new Map<string, Set<number>>();
  for (const {weight, style, coverage} of fonts) {
    const key = `${weight} ${style}`;
    const covered = styles.get(key) ?? new Set();
    coverage.forEach((code) => covered.add(code));
    styles.set(key, covered);
  }
  const [first = new Set<number>(), ...others] = styles.values();
  return new Set([...first].filter((code) => others.every((covered) => covered.has(code))));
}
