import path from 'node:path';
import type {TranslationCounts} from '../evidence';
import {compiledFolder} from './catalogue-paths';
import type {LanguageStatus} from './compile-language';
import {readIfThere} from './write-file';

/** How many messages of a language are reviewed, translated by machine or still English; null before it is compiled. */
export function translationCounts(siteDir: string, locale: string): TranslationCounts | null {
  const bytes = readIfThere(path.join(siteDir, compiledFolder, locale, 'status.json'));
  if (!bytes) {
    return null;
  }
  const {total, translated, reviewed} = (JSON.parse(bytes.toString('utf8')) as LanguageStatus).total;
  return {total, reviewed, machine: translated - reviewed, english: total - translated};
}
