import type {Locale} from './locales';

const list = /(export const locales: readonly Locale\[\] = \[\n)([\s\S]*?)(\n\];)/;
const item = /^ {2}\{[\s\S]*?\},(?=\n|$)/gm;
const widest = 120;

/**
 * Adds a language to the text of `locales.ts`: behind the last one whose code comes before its own, and
 * behind the source language in any case. A language that is there already changes nothing.
 * @throws Error when the text has no list of languages
 */
export function addLanguage(source: string, locale: Locale): string {
  const match = list.exec(source);
  const items = match?.[2]!.match(item) ?? [];
  const codes = items.map((text) => /code: '([^']+)'/.exec(text)?.[1] ?? '');
  if (!match || codes.length === 0 || codes.includes('')) {
    throw new Error(
      'Found no list of languages in locales.ts, expected `export const locales: readonly Locale[] = […]`.',
    );
  }
  if (codes.includes(locale.code)) {
    return source;
  }
  const place =
    Math.max(
      codes.findLastIndex((code) => code < locale.code),
      0,
    ) + 1;
  const lines = [...items.slice(0, place), toItem(locale), ...items.slice(place)];
  return (
    source.slice(0, match.index) + match[1] + lines.join('\n') + match[3] + source.slice(match.index + match[0].length)
  );
}

function toItem(locale: Locale): string {
  const fields = (['code', 'label', 'direction', 'pluralForms'] as const).map((key) => `${key}: ${quote(locale[key])}`);
  const line = `  {${fields.join(', ')}},`;
  return line.length <= widest ? line : `  {\n${fields.map((field) => `    ${field},\n`).join('')}  },`;
}

function quote(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
