import {markBeginnings} from '../evidence/mark-syntax';
import {forbiddenCharacters} from './characters';
import {refuseAddresses} from './gate-addresses';
import type {Refusal} from './types';

export {refuseAddresses};

const placeholder = /\{[^{}]*\}/g;
const letter = /\p{L}/u;
const word = /[\p{L}\p{M}]+/gu;
const entity = /&(?:#\d{1,8}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;
const tag = /<[\p{L}/!?]/gu;

const refusal = (code: string, message: string, hint: string): Refusal => ({
  code,
  message,
  hint,
});

/** Refuses a translation that is far longer than its source: a mistake, or meant to stall the build. */
export function refuseLength(text: string, source: string): Refusal[] {
  const limit = source.length * 4 + 200;
  if (text.length <= limit) {
    return [];
  }
  return [
    refusal(
      'TOO_LONG',
      `Unexpected length of ${text.length}, expected at most ${limit} for this source.`,
      'translate this passage only.',
    ),
  ];
}

/** Refuses heaps of signs that mean something in Markdown: no text needs them, and they take long to parse. */
export function refuseHeaps(text: string, source: string): Refusal[] {
  const count = (value: string) => value.match(/[[\]*_`~<>&{}|\\:!@]/g)?.length ?? 0;
  const [found, limit] = [count(text), count(source) * 2 + 40];
  if (found <= limit) {
    return [];
  }
  return [
    refusal(
      'MARKUP',
      `Unexpected ${found} signs of Markdown, expected at most ${limit} for this source.`,
      'write plain text.',
    ),
  ];
}

/** Letters of scripts that have some which look Latin. */
const lookalike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}\p{Script=Coptic}]/u;

/** Refuses a word that mixes Latin letters with ones of another script that look like them. */
export function refuseMixedScripts(text: string, source: string): Refusal[] {
  if (!lookalike.test(text)) {
    return [];
  }
  const mixed = (text.match(word) ?? []).filter((found) => isMixed(found) && !source.includes(found));
  if (mixed.length === 0) {
    return [];
  }
  return [
    refusal(
      'CHARACTER',
      `Unexpected letters of two scripts in the word ${mixed[0]}, expected letters of one.`,
      'type the word again with one keyboard.',
    ),
  ];
}

/** `µg`, written with the Greek letter, is a unit. */
function isMixed(found: string): boolean {
  const rest = found.replace(/^\u03bc(?=\p{Script=Latin}{1,3}$)/u, '');
  return lookalike.test(rest) && /\p{Script=Latin}/u.test(rest);
}

/** Refuses line breaks and characters that cannot be seen. */
export function refuseCharacters(text: string, source: string): Refusal[] {
  if (/[\r\n]/.test(text)) {
    return [refusal('NEWLINE', 'Unexpected line break, expected text on one line.', 'remove the line break.')];
  }
  const characters = forbiddenCharacters(text, source);
  if (characters.length === 0) {
    return [];
  }
  return [
    refusal(
      'CHARACTER',
      `Unexpected invisible character ${characters.join(', ')}, expected visible text.`,
      'remove it; type the text again if need be.',
    ),
  ];
}

/** Refuses a translation without words where the source has some. */
export function refuseNoWords(text: string, source: string): Refusal[] {
  if (letter.test(text) || !letter.test(source)) {
    return [];
  }
  return [
    refusal(
      'NO_TEXT',
      'Unexpected text without a letter, expected a translation.',
      'translate the text, or leave it empty to keep English.',
    ),
  ];
}

/** Refuses what looks like HTML and is not in the source. */
export function refuseTags(text: string, source: string): Refusal[] {
  if ((text.match(tag)?.length ?? 0) <= (source.match(tag)?.length ?? 0)) {
    return [];
  }
  return [
    refusal(
      'MARKUP',
      'Unexpected `<`, expected text without HTML.',
      'remove the tag; write `< ` with a space for less than.',
    ),
  ];
}

/** Refuses names of characters such as `&lt;`: plain text shows them as they stand, and HTML would take them for the sign. */
function refuseEntities(text: string, source: string): Refusal[] {
  const known: string[] = source.match(entity) ?? [];
  const added = (text.match(entity) ?? []).filter((found) => !known.includes(found));
  if (added.length === 0) {
    return [];
  }
  return [refusal('MARKUP', `Unexpected ${added[0]}, expected the character itself.`, 'type the character.')];
}

/** Refuses Markdown signs that would be seen as they stand. */
export function refuseLeftovers(text: string, source: string, signs: readonly string[]): Refusal[] {
  const count = (value: string, sign: string) => value.split(sign).length - 1;
  const left = signs.filter((sign) => count(text, sign) > count(source, sign));
  if (left.length === 0) {
    return [];
  }
  return [
    refusal(
      'LEFTOVER',
      `Unexpected ${left.join(' and ')} left in the text, expected emphasis, code and links that are whole.`,
      'close what was opened; put a space or a letter, not punctuation, inside the signs.',
    ),
  ];
}

export const markdownSigns = ['**', '`', '~~', '](', ...markBeginnings, ':::', '{#'] as const;

/** The gate for text that is not Markdown: interface strings, texts of the data, front matter. */
export function gatePlainText(text: string, source: string): Refusal[] {
  return [
    ...refuseLength(text, source),
    ...refuseHeaps(text, source),
    ...refuseCharacters(text, source),
    ...refuseNoWords(text, source),
    ...refuseAddresses(text, source),
    ...refuseTags(text, source),
    ...refuseEntities(text, source),
    ...refuseMixedScripts(text, source),
    ...refusePlaceholders(text, source),
    ...refuseLeftovers(text, source, markdownSigns),
  ];
}

/** Refuses other placeholders than those of the source. Where the source has plural forms, each may use them. */
function refusePlaceholders(text: string, source: string): Refusal[] {
  const names = (value: string) => {
    const all = value.match(placeholder) ?? [];
    return (source.includes('|') ? [...new Set(all)] : all).sort().join(' ');
  };
  if (names(text) === names(source)) {
    return [];
  }
  return [
    refusal(
      'PLACEHOLDER',
      `Unexpected placeholders ${names(text) || '(none)'}, expected ${names(source) || 'none'}.`,
      'keep each word in braces exactly as it is.',
    ),
  ];
}
