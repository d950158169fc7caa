import {dataFileNames} from '../evidence/downloads/file-names';
import {languageFolder} from './addresses';
import {feedName} from './feed';
import {sitemapName} from './sitemap';

/** The files that `describeSite` adds to every site, beside cards and redirects. */
export function descriptionFiles(locales: readonly string[]): string[] {
  return [
    'sitemap.xml',
    'robots.txt',
    'llms.txt',
    ...dataFileNames(locales.map(languageFolder)),
    ...locales.flatMap((locale) => [sitemapName(locale), languageFolder(locale) + feedName]),
  ];
}
