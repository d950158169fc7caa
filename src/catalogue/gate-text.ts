import {forbiddenCharacters} from './characters';
import type {Refusal} from './types';

const placeholder = /\{[^{}]*\}/g;
const letter = /\p{L}/u;
const scheme = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:javascript|vbscript|data|mailto|file|tel):)\S*/gi;
const domain =
  /[\p{L}\p{N}-]{2,}\.(?:com|net|org|info|io|biz|shop|store|online|site|xyz|top|club|app|link|click|ru|cn)(?![\p{L}\p{N}])/giu;
const email = /[^\s@[\]();]+@[\p{L}\p{N}-]+\.[\p{L}]{2,}/gu;
const tag = /<[\p{L}/!?]/gu;

const refusal = (code: string, message: string, hint: string): Refusal => ({code, message, hint});

/** Refuses a translation that is far longer than its source: a mistake, or meant to stall the build. */
export function refuseLength(text: string, source: string): Refusal[] {
  const limit = source.length * 10 + 500;
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

/** Refuses addresses that the source does not hold. */
export function refuseAddresses(text: string, source: string): Refusal[] {
  const addresses = (value: string) => [scheme, domain, email].flatMap((pattern) => value.match(pattern) ?? []);
  const known = addresses(source);
  const added = addresses(text).filter((address) => !known.includes(address));
  if (added.length === 0) {
    return [];
  }
  return [
    refusal(
      'ADDRESS',
      `Unexpected address ${added[0]}, expected only addresses of the source (${known.join(', ') || 'none'}).`,
      'remove the address; links belong to the English source.',
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

export const markdownSigns = ['**', '`', '~~', '](', '[@', '[claim:', ':::', '{#'] as const;

/** The gate for text that is not Markdown: interface strings, texts of the data, front matter. */
export function gatePlainText(text: string, source: string): Refusal[] {
  return [
    ...refuseLength(text, source),
    ...refuseCharacters(text, source),
    ...refuseNoWords(text, source),
    ...refuseAddresses(text, source),
    ...refuseTags(text, source),
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
