import {Assembly} from '../../src/press/assembly';
import {shippedFonts} from '../../src/press/font-files';
import {readFonts} from '../../src/press/fonts';
import {pageLayout} from '../../src/press/page-layout';
import {editions, localeByCode, type Settings} from '../../src/site';
import {loadMessages} from '../../src/ui/load-messages';

interface Site {
  siteDir: string;
  builtDir: string;
  settings: Settings;
}

/** The assembled document that the book for screens on A4 is printed from. */
export async function assembledDocument(site: Site, locale: string, edition: string): Promise<string> {
  const job = {locale, edition, format: 'screen', paper: 'a4', target: ''} as const;
  const source = {
    ...site,
    edition: editions.find((candidate) => candidate.edition === edition)!,
    locale: localeByCode(locale),
    format: job.format,
    layout: pageLayout(job.format, job.paper),
    t: loadMessages(site.siteDir, locale),
  };
  const {document} = await new Assembly(readFonts(shippedFonts()), [job]).bookOf(source, 'book', job);
  return document;
}
