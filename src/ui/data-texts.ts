import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {DataText} from '../evidence';
import {sourceLocale} from '../site';

/** Gives the texts of the data in a language as its catalogue was compiled; English where there is none. */
export function dataTexts(siteDir: string, locale: string): DataText {
  const file = path.join(siteDir, '.i18n', locale, 'data.json');
  const compiled: Record<string, string> =
    locale !== sourceLocale && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return (msgid) => {
    const text = Object.hasOwn(compiled, msgid) ? compiled[msgid] : undefined;
    return {text: text ?? msgid, translated: locale === sourceLocale || text !== undefined};
  };
}
