import type {Element} from 'hast';
import type {RootContent} from 'mdast';
import {localeByCode} from '../../site';
import {h, toMarkdownNode} from '../hast';
import type {PageContext, TranslationCounts} from '../page-context';
import {translationBar} from './translation-bar';
import {translationPages} from './translation-pages';

const columns = ['done', 'reviewed', 'english'] as const;

/**
 * How far each language is: a table with a bar for each language and, folded, a bar for each page of
 * each edition. The source language is left out. On paper only the table of languages stands.
 */
export function translationsBlock(context: PageContext): RootContent[] {
  const {options, t} = context;
  const languages = options.locales.slice(1).flatMap((code) => {
    const counts = options.statusOf(code);
    return counts ? [{code, counts}] : [];
  });
  const heads = ['language', ...columns].map((column) => h('th', {scope: 'col'}, t(`evidence.translations.${column}`)));
  const table = h(
    'table',
    {className: ['translations-table']},
    h('caption', {}, t('evidence.translations.caption')),
    h('thead', {}, h('tr', {}, heads)),
    h(
      'tbody',
      {},
      languages.map(({code, counts}) => languageRow(context, code, counts)),
    ),
  );
  return [
    toMarkdownNode(table),
    ...languages.flatMap(({code, counts}) => translationPages(context, code, counts)).map(toMarkdownNode),
  ];
}

/** The way into the translation editor, in the language being read. */
export function translationEditorBlock({options, locale, t}: PageContext): RootContent[] {
  const href = `${options.baseUrlOf(locale)}translate/`;
  const link = h('a', {href, className: ['action']}, t('evidence.translations.editor'));
  return [toMarkdownNode(h('p', {dataPrint: 'no'}, link))];
}

function languageRow(context: PageContext, code: string, counts: TranslationCounts): Element {
  const {t, format} = context;
  const {label, direction} = localeByCode(code);
  const cell = (column: (typeof columns)[number], ...children: Parameters<typeof h>[2][]) =>
    h('td', {dataLabel: t(`evidence.translations.${column}`)}, ...children);
  return h(
    'tr',
    {},
    h('th', {scope: 'row'}, h('span', {lang: code, dir: direction}, label)),
    h('td', {}, translationBar(context, counts)),
    cell('reviewed', format.number(counts.reviewed)),
    cell('english', format.number(counts.english)),
  );
}
