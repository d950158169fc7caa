import path from 'node:path';
import type {TranslationCounts} from '../evidence';
import {compiledFolder} from './catalogue-paths';
import type {CatalogueCounts} from './counts';
import type {LanguageStatus} from './report';
import {readIfThere} from './write-file';

/** How many messages of a language are reviewed, translated by machine or still English; null before it is compiled. */
export function translationCounts(siteDir: string, locale: string): TranslationCounts | null {
  const bytes = readIfThere(path.join(siteDir, compiledFolder, locale, 'status.json'));
  if (!bytes) {
    return null;
  }
  const status = JSON.parse(bytes.toString('utf8')) as LanguageStatus;
  const {wordsLeft} = status.total;
  const names = (people: LanguageStatus['translatedBy']) => people.map(({name}) => name);
  return {
    ...countsOf(status.total),
    report: {
      wordsLeft,
      staleSince: status.staleSince,
      translatedBy: names(status.translatedBy),
      reviewedBy: names(status.reviewedBy),
      pages: status.pages.map(({edition, path: address, title, ownTitle, staleSince, ...counts}) => {
        const {total, reviewed, machine} = countsOf(counts);
        return {edition, path: address, title, ownTitle, staleSince, total, reviewed, machine};
      }),
    },
  };
}

function countsOf({total, translated, reviewed}: CatalogueCounts): Omit<TranslationCounts, 'report'> {
  return {total, reviewed, machine: translated - reviewed, english: total - translated};
}
