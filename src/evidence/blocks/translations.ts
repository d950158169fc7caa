import type {RootContent} from 'mdast';
import {localeByCode} from '../../site';
import {h, toMarkdownNode} from '../hast';
import type {PageContext} from '../page-context';

const columns = ['total', 'reviewed', 'machine', 'english'] as const;

/** A table of how much of each language is translated; the source language is left out. */
export function translationsBlock({options, t, format}: PageContext): RootContent[] {
  const rows = options.locales.slice(1).flatMap((code) => {
    const counts = options.statusOf(code);
    const {label, direction} = localeByCode(code);
    const name = h('th', {scope: 'row', lang: code, dir: direction}, label);
    return counts
      ? [
          h(
            'tr',
            {},
            name,
            columns.map((column) => h('td', {}, format.number(counts[column]))),
          ),
        ]
      : [];
  });
  const heads = ['language', ...columns].map((column) => h('th', {scope: 'col'}, t(`evidence.translations.${column}`)));
  return [
    toMarkdownNode(
      h(
        'table',
        {className: ['translations-table']},
        h('caption', {}, t('evidence.translations.caption')),
        h('thead', {}, h('tr', {}, heads)),
        h('tbody', {}, rows),
      ),
    ),
  ];
}
