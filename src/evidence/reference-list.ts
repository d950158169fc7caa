import type {Element} from 'hast';
import type {RootContent} from 'mdast';
import {h, heading, toMarkdownNode, wrapMarkdown, type Child} from './hast';
import type {CitedReference} from './page-citations';
import type {PageContext} from './page-context';

/** The section with the references of a page, or nothing when the page cites none. */
export function referenceSection(context: PageContext): RootContent[] {
  const cited = context.citations.list();
  if (cited.length === 0) {
    return [];
  }
  const properties = {className: ['references'], dataReferences: '', ariaLabelledBy: ['references']};
  const list = h(
    'ol',
    {className: ['reference-list']},
    cited.map((entry) => referenceItem(context, entry)),
  );
  return [
    wrapMarkdown('section', properties, [
      heading(2, 'references', context.t('evidence.references')),
      toMarkdownNode(list),
    ]),
  ];
}

function referenceItem(context: PageContext, {reference, markIds}: CitedReference): Element {
  return h(
    'li',
    {id: `ref-${reference.id}`, dataRef: reference.id},
    referenceContent(context, reference),
    ' ',
    h('span', {className: ['backlinks'], dataPrint: 'no'}, backlinks(context, markIds)),
  );
}

/** A reference as lists show it: its text set apart from the language around it, where to find it, kind and size of the study. */
export function referenceContent(context: PageContext, reference: CitedReference['reference']): Child[] {
  const {text, language, direction, links} = context.formatReference(reference);
  const addresses = links.map(({text: label, href}) =>
    h('a', {className: ['reference-link'], href, dir: 'ltr'}, label),
  );
  const kind = studyKind(context, reference);
  return [
    h('bdi', {className: ['reference-text'], lang: language, dir: direction}, text),
    addresses.flatMap((address) => [' ', address]),
    kind && [' ', h('span', {className: ['reference-kind']}, kind)],
  ];
}

function studyKind({t, format}: PageContext, {custom}: CitedReference['reference']): string | null {
  if (custom.design === 'other') {
    return null;
  }
  const design = t(`evidence.design.${custom.design}`);
  return custom.n ? t('evidence.design.size', {design, n: format.number(custom.n)}) : design;
}

function backlinks({t}: PageContext, markIds: readonly string[]) {
  return markIds.flatMap((markId, index) => {
    const properties = {
      className: ['backlink'],
      href: `#${markId}`,
      role: 'doc-backlink',
      ariaLabel: t('evidence.backlink', {number: index + 1}),
    };
    const label = markIds.length > 1 ? `↑${index + 1}` : '↑';
    return [...(index > 0 ? [' '] : []), h('a', properties, label)];
  });
}
