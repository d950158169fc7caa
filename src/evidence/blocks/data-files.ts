import type {RootContent} from 'mdast';
import {dataFiles} from '../downloads/file-names';
import {h, toMarkdownNode} from '../hast';
import type {PageContext} from '../page-context';

/** What can be taken along as files of data. */
export const dataKinds = ['references', 'claims'] as const;
export type DataKind = (typeof dataKinds)[number];

/** Links to files of data. `dataPlain` says that the address is whole: no page lies there. */
export function dataFilesBlock({options, locale, t}: PageContext, of: DataKind): RootContent[] {
  const root = options.baseUrlOf(options.locales[0]!);
  const own = options.baseUrlOf(locale);
  const files =
    of === 'references'
      ? [
          {href: root + dataFiles.bibtex, type: 'application/x-bibtex', text: t('evidence.files.bibtex')},
          {href: root + dataFiles.cslJson, type: 'application/json', text: t('evidence.files.cslJson')},
        ]
      : [
          {href: own + dataFiles.claimsCsv, type: 'text/csv', text: t('evidence.files.claimsCsv')},
          {href: own + dataFiles.claimsJson, type: 'application/json', text: t('evidence.files.claimsJson')},
        ];
  const items = files.map(({href, type, text}) => h('li', {}, h('a', {href, type, download: '', dataPlain: ''}, text)));
  return [toMarkdownNode(h('ul', {className: ['data-files'], dataPrint: 'no'}, items))];
}
