import {headingIds} from './heading-ids';
import {splitHeadingId} from './hosts';
import {hasWords} from './inline-text';
import type {MarkdownNode} from './markdown';
import {directiveToken, frozenTokens} from './tokens';

const kept = [
  'depth',
  'ordered',
  'start',
  'spread',
  'checked',
  'lang',
  'meta',
  'value',
  'url',
  'title',
  'identifier',
  'align',
] as const;

/**
 * The shape of a page, which a translation must not change: its blocks in order with all that they are,
 * and of the text in them only what is frozen. Two pages of the same shape give the same string.
 */
export function skeletonOf(tree: MarkdownNode): string {
  const ids = new Map(headingIds(tree).map(({node, id}) => [node, id]));
  return JSON.stringify(shapeOf(tree, ids));
}

function shapeOf(node: MarkdownNode, ids: ReadonlyMap<MarkdownNode, string>): unknown {
  const fields = node as MarkdownNode & Record<string, unknown>;
  const shape: Record<string, unknown> = {type: node.type};
  for (const field of kept) {
    if (fields[field] != null) {
      shape[field] = fields[field];
    }
  }
  if (node.name !== undefined) {
    shape.directive = directiveToken(node);
  }
  if (holdsText(node)) {
    const {children} = splitHeadingId(node);
    return {
      ...shape,
      id: ids.get(node),
      label: node.data?.directiveLabel,
      tokens: frozenTokens(children),
      words: hasWords(children),
    };
  }
  return {...shape, children: node.children?.map((child) => shapeOf(child, ids))};
}

function holdsText({type}: MarkdownNode): boolean {
  return ['paragraph', 'heading', 'tableCell', 'leafDirective'].includes(type);
}
