import path from 'node:path';
import {bookName, editions, sections} from '../site';
import {loadMessages} from '../ui/load-messages';
import {pressMessages, type BookSource, type ImprintTexts, type PrintEditionOptions} from '../press/for-sites';
import {lastPage} from './help-lines';
import {countPassages} from './passages';

/**
 * The options of the plugin 'print edition' for this site.
 * @param siteDir folder of the pages
 * @param programDir folder of the program, where it is another
 */
export function ownBooks(siteDir: string, programDir = siteDir): PrintEditionOptions {
  const text = (id: string) => (locale: string) => loadMessages(siteDir, locale)(id);
  return {
    name: bookName,
    title: text('site.title'),
    tagline: text('site.tagline'),
    licence: (locale) => {
      const t = loadMessages(siteDir, locale);
      return `${t('footer.licence')} ${t('press.imprint.reuse', {site: t('site.title')})}`;
    },
    logo: 'img/mark.svg',
    books: [
      {
        versions: 'all',
        partTitles: Object.fromEntries(sections.map((section) => [section, text(`section.${section}`)])),
      },
    ],
    versions: Object.fromEntries(
      editions.map(({version, edition, date}, index) => [
        version,
        {
          ...{name: edition, label: text(`edition.${edition}`), date},
          ...(index > 0 && {note: {title: text('edition.banner.title'), text: text('edition.banner.text')}}),
        },
      ]),
    ),
    labels: (locale) => {
      const t = loadMessages(siteDir, locale);
      return {
        ...Object.fromEntries(Object.keys(pressMessages).map((id) => [id, t(id)])),
        'press.imprint.current': t('press.imprint.newest'),
        'press.imprint.former': t('press.imprint.record'),
      };
    },
    glossary: 'reference/glossary',
    sheet: 'mood/doctor-sheet',
    imprint: (book) => imprintTexts(siteDir, book),
    lastPage: (book) => lastPage(siteDir, book),
    css: ['registers', 'tools', 'charts'].map((name) => path.join(programDir, `src/press/styles/${name}.css`)),
  };
}

function imprintTexts(siteDir: string, book: BookSource): ImprintTexts {
  const t = loadMessages(siteDir, book.locale.code);
  const {total, english, unreviewed} = countPassages(siteDir, book);
  const lines = [
    book.edition.isNewest && t('press.imprint.marks', {claim: 'A05'}),
    unreviewed > 0 && t('press.imprint.machine'),
    english > 0 && t('press.imprint.partial', {count: english, total}),
  ];
  return {
    notice: {title: t('footer.medical.title'), text: t('footer.medical.text')},
    lines: lines.filter((line) => line !== false),
  };
}
