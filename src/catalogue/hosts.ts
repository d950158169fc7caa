import {hasWords} from './inline-text';
import type {MarkdownNode} from './markdown';
import {noRemarks, withComment, type Remarks} from './page-comments';

/** A block that holds the text of one segment. */
export interface Host {
  kind: 'paragraph' | 'item' | 'heading' | 'cell' | 'label';
  node: MarkdownNode;
  parent: MarkdownNode;
  /** How many block quotes are around it. */
  quotes: number;
  /** What the comments before it say. */
  remarks: Remarks;
}

const headingId = /\s*\{#(?:.(?!\{#|\}))*.\}$/;

/**
 * The blocks of a page that hold words, in document order. The same walk is made over a page's own tree
 * and over the tree of the site's loader, so that the n-th host is the n-th segment of the body.
 */
export function hostsOf(tree: MarkdownNode): Host[] {
  return allHosts(tree).filter(({remarks}) => !remarks.skipped);
}

/** The blocks with words that stay English in every language, because a comment says so. */
export function skippedHosts(tree: MarkdownNode): Host[] {
  return allHosts(tree).filter(({remarks}) => remarks.skipped);
}

function allHosts(tree: MarkdownNode): Host[] {
  const hosts: Host[] = [];
  const visit = (node: MarkdownNode, parent: MarkdownNode, quotes: number, remarks: Remarks) => {
    const kind = kindOf(node, parent);
    if (kind) {
      if (hasWords(textOf(node))) {
        hosts.push({kind, node, parent, quotes, remarks});
      }
      return;
    }
    const inner = quotes + (node.type === 'blockquote' ? 1 : 0);
    let before = remarks;
    for (const child of node.children ?? []) {
      const next = withComment(before, child);
      if (!next) {
        visit(child, node, inner, before);
      }
      before = next ?? remarks;
    }
  };
  visit(tree, tree, 0, noRemarks);
  return hosts;
}

function kindOf(node: MarkdownNode, parent: MarkdownNode): Host['kind'] | null {
  switch (node.type) {
    case 'paragraph':
      if (node.data?.directiveLabel) {
        return 'label';
      }
      return parent.type === 'listItem' && parent.children?.[0] === node ? 'item' : 'paragraph';
    case 'leafDirective':
      return 'label';
    case 'heading':
      return 'heading';
    case 'tableCell':
      return 'cell';
    default:
      return null;
  }
}

/** Splits the `{#id}` off the end of a heading: the nodes without it, and the id with the space before it. */
export function splitHeadingId(node: MarkdownNode): {children: MarkdownNode[]; id: string} {
  const children = node.children ?? [];
  const last = children.at(-1);
  const id = node.type === 'heading' && last?.type === 'text' ? (headingId.exec(last.value ?? '')?.[0] ?? '') : '';
  if (!last || !id) {
    return {children, id: ''};
  }
  const rest = (last.value ?? '').slice(0, -id.length);
  return {children: [...children.slice(0, -1), ...(rest ? [{...last, value: rest}] : [])], id};
}

function textOf(node: MarkdownNode): MarkdownNode[] {
  return splitHeadingId(node).children;
}
