import type {Element, ElementContent, Properties} from 'hast';
import type {Heading, RootContent} from 'mdast';

export type Child = ElementContent | string | null | false | undefined | Child[];

/** Makes an element. Text is escaped by whoever prints the tree; empty children are left out. */
export function h(tagName: string, properties: Properties, ...children: Child[]): Element {
  return {type: 'element', tagName, properties, children: toContent(children)};
}

export function toContent(children: readonly Child[]): ElementContent[] {
  return children.flatMap((child) => {
    if (Array.isArray(child)) {
      return toContent(child);
    }
    if (typeof child === 'string') {
      return child ? [{type: 'text' as const, value: child}] : [];
    }
    return child ? [child] : [];
  });
}

/** Puts a separator between the items. */
export function join(items: readonly Child[], separator: string): Child[] {
  return items.flatMap((item, index) => (index > 0 ? [separator, item] : [item]));
}

/** A Markdown node that becomes the given HTML element, for remark-rehype. */
export function toMarkdownNode({tagName, properties, children}: Element): RootContent {
  const node = {
    type: 'evidence',
    children: [],
    data: {hName: tagName, hProperties: properties, hChildren: children},
  };
  return node as unknown as RootContent;
}

/** A Markdown node that becomes an HTML element around other Markdown nodes. */
export function wrapMarkdown(tagName: string, properties: Properties, children: RootContent[]): RootContent {
  return {type: 'evidence', children, data: {hName: tagName, hProperties: properties}} as unknown as RootContent;
}

/** A Markdown heading with its id set, so that it enters the table of contents like any other. */
export function heading(depth: Heading['depth'], id: string, text: string): Heading {
  return {
    type: 'heading',
    depth,
    children: [{type: 'text', value: text}],
    data: {id, hProperties: {id}} as Heading['data'],
  };
}
