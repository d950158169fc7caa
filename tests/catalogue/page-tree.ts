import {splitHeadingId} from '../../src/catalogue/hosts';
import type {MarkdownNode} from '../../src/catalogue/markdown';
import {parsePage} from '../../src/catalogue/parse-page';
import {editions} from '../../src/site/editions';
import type {SourcePage} from '../../src/catalogue/read-pages';
import {segmentsOf} from '../../src/catalogue/segments';

/** A page as the room reads it from a file. */
export function sourcePage(text: string, file = 'docs/use/page.md'): SourcePage {
  const page = parsePage(text, file);
  return {edition: editions[0]!, id: 'use/page', page, ...segmentsOf(page)};
}

/**
 * The tree of a page without places in the text, in which a line break inside a text is a space: a
 * translation has its text on one line. Ids that are written behind headings do not count.
 */
export function comparableTree(text: string): unknown {
  return comparable(parsePage(text, 'docs/use/page.md').tree);
}

function comparable(node: MarkdownNode): Record<string, unknown> {
  const {position, children: _, ...rest} = node;
  const children = node.type === 'heading' ? splitHeadingId(node).children : node.children;
  const inLine = (value: unknown) => (typeof value === 'string' ? value.replace(/[ \t]*\n[ \t]*/g, ' ') : value);
  const fields: Record<string, unknown> = {...rest, alt: inLine(rest.alt), title: inLine(rest.title)};
  if (node.type === 'text' || node.type === 'inlineCode') {
    fields.value = inLine(node.value);
  }
  return {...fields, ...(children && {children: children.map(comparable)})};
}
