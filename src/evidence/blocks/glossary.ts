import type {Element} from 'hast';
import type {RootContent} from 'mdast';
import {h, join, toMarkdownNode, type Child} from '../hast';
import {citationMarks, dataSpan} from '../inline';
import type {Evidence} from '../load';
import type {PageContext} from '../page-context';
import {termHref} from '../terms';

type Term = Evidence['glossary'] extends ReadonlyMap<string, infer T> ? T : never;

/** The glossary: a description list in the order of the language's alphabet, each term with an address of its own. */
export function glossaryBlock(context: PageContext): RootContent[] {
  const {evidence, format, dataText} = context;
  const terms = [...evidence.glossary.values()]
    .map((term) => ({term, name: dataText(term.term).text}))
    .sort((a, b) => format.compare(a.name, b.name));
  const entries = terms.map(({term}) => glossaryEntry(context, term));
  return entries.length > 0 ? [toMarkdownNode(h('dl', {className: ['glossary']}, entries))] : [];
}

function glossaryEntry(context: PageContext, {id, term, definition, also, see, sources}: Term): Element {
  const {t, format, evidence} = context;
  const names = also.map((name) => dataSpan(context, name));
  const others = see.map((other) =>
    h('a', {href: termHref(context, other)}, dataSpan(context, evidence.glossary.get(other)!.term)),
  );
  return h(
    'div',
    {className: ['glossary-entry']},
    h('dt', {id}, h('dfn', {}, dataSpan(context, term))),
    h('dd', {}, dataSpan(context, definition), sources.length > 0 && citationMarks(context, sources)),
    names.length > 0 && h('dd', {className: ['glossary-also']}, ...around(t('evidence.glossary.also', {list: '\0'}), format.list(names))),
    others.length > 0 && h('dd', {className: ['glossary-see']}, ...around(t('evidence.glossary.see', {list: '\0'}), join(others, ', '))),
  );
}

/** A message with something else than text in the place of its value. */
function around(message: string, inside: readonly Child[]): Child[] {
  const [before = '', after = ''] = message.split('\0');
  return [before, ...inside, after];
}
