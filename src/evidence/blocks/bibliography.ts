import type {RootContent} from 'mdast';
import {dataFilesBlock} from './data-files';
import {h, toMarkdownNode} from '../hast';
import type {PageContext} from '../page-context';
import {referenceContent} from '../reference-list';

/** Every reference of the edition in alphabetical order, each with kind and size of the study and an address of its own. */
export function bibliographyBlock(context: PageContext): RootContent[] {
  const {evidence, format, formatReference} = context;
  const items = [...evidence.references.values()]
    .map((reference) => ({reference, text: formatReference(reference).text}))
    .sort((a, b) => format.compare(a.text, b.text) || (a.reference.id < b.reference.id ? -1 : 1))
    .map(({reference}) =>
      h('li', {id: `source-${reference.id}`, dataSource: reference.id}, referenceContent(context, reference)),
    );
  return [
    ...dataFilesBlock(context, 'references'),
    // A book has one list of all its sources already.
    toMarkdownNode(h('p', {className: ['book-only']}, context.t('evidence.bibliography.book'))),
    toMarkdownNode(h('ul', {className: ['reference-list', 'bibliography'], dataPrint: 'no'}, items)),
  ];
}
