import type {Element} from 'hast';
import {editions, localeByCode, sourceLocale} from '../../site';
import {h, type Child} from '../hast';
import type {PageContext, TranslatedPage, TranslationCounts} from '../page-context';
import {translationBar} from './translation-bar';

const columns = ['page', 'done', 'reviewed', 'since'] as const;

/** The pages of a language, folded: a bar for each page of each edition. Nothing where no pages are known. */
export function translationPages(context: PageContext, code: string, counts: TranslationCounts): Element[] {
  const {report} = counts;
  if (!report) {
    return [];
  }
  const {t} = context;
  const {label, direction} = localeByCode(code);
  const [before = '', after = ''] = t('evidence.translations.pages', {language: '\0'}).split('\0');
  const heads = columns.map((column) => h('th', {scope: 'col'}, t(`evidence.translations.${column}`)));
  const groups = editions.flatMap(({edition}) => {
    const pages = report.pages.filter((page) => page.edition === edition);
    const head = h('th', {scope: 'rowgroup', colSpan: columns.length}, t(`edition.${edition}`));
    return pages.length > 0
      ? [
          h(
            'tbody',
            {},
            h('tr', {}, head),
            pages.map((page) => pageRow(context, code, page)),
          ),
        ]
      : [];
  });
  return [
    h(
      'details',
      {className: ['translations-pages'], dataPrint: 'no'},
      h('summary', {}, before, h('span', {lang: code, dir: direction}, label), after),
      h(
        'ul',
        {},
        facts(context, report).map((fact) => h('li', {}, fact)),
      ),
      h('table', {className: ['translations-table']}, h('thead', {}, h('tr', {}, heads)), groups),
    ),
  ];
}

/** Who made the translation, what is left, and since when it has not been in step. */
function facts({t, format}: PageContext, report: NonNullable<TranslationCounts['report']>): string[] {
  const {translatedBy, reviewedBy, wordsLeft, staleSince} = report;
  const names = (list: readonly string[]) =>
    format
      .list(list)
      .map((name) => (name === 'machine' || name === 'unknown' ? t(`evidence.translations.by.${name}`) : name))
      .join('');
  return [
    ...(translatedBy.length > 0 ? [t('evidence.translations.translatedBy', {names: names(translatedBy)})] : []),
    reviewedBy.length > 0
      ? t('evidence.translations.reviewedBy', {names: names(reviewedBy)})
      : t('evidence.translations.reviewedBy.nobody'),
    ...(wordsLeft > 0 ? [t('evidence.translations.wordsLeft', {count: format.number(wordsLeft)})] : []),
    ...(staleSince ? [t('evidence.translations.staleSince', {date: format.date(staleSince)})] : []),
  ];
}

function pageRow(context: PageContext, code: string, page: TranslatedPage): Element {
  const {t, format, options, locale} = context;
  const cell = (column: (typeof columns)[number], ...children: Child[]) =>
    h('td', {dataLabel: t(`evidence.translations.${column}`)}, ...children);
  // The page in the language of the bar: there a translator sees what is meant.
  const href = `${options.baseUrlOf(code)}${page.path.slice(1)}`;
  const own = locale === sourceLocale ? null : ownTitle(context, page);
  const title = own === null ? h('span', {lang: sourceLocale, dir: 'ltr'}, page.title) : own;
  return h(
    'tr',
    {},
    h(
      'th',
      {scope: 'row'},
      h('a', {href, hrefLang: code, dataPlain: ''}, locale === sourceLocale ? page.title : title),
    ),
    h('td', {}, translationBar(context, page)),
    cell('reviewed', format.number(page.reviewed)),
    cell('since', page.staleSince && format.date(page.staleSince)),
  );
}

/** The title of a page in the language being read; null where it is still English. */
function ownTitle({options, locale}: PageContext, {edition, path}: TranslatedPage): string | null {
  const pages = options.statusOf(locale)?.report?.pages ?? [];
  return pages.find((page) => page.edition === edition && page.path === path)?.ownTitle ?? null;
}
