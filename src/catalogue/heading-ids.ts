import GithubSlugger from 'github-slugger';
import {toString} from 'mdast-util-to-string';
import {splitHeadingId} from './hosts';
import type {MarkdownNode} from './markdown';

/** A heading with the id that the site gives it. */
export interface HeadingId {
  node: MarkdownNode;
  id: string;
  /** Is the id written in the page, as `{#id}`? */
  explicit: boolean;
}

/**
 * The ids of a page's headings, in document order, as Docusaurus makes them. A heading of the first
 * level is the title of the page and has none.
 */
export function headingIds(tree: MarkdownNode): HeadingId[] {
  const slugger = new GithubSlugger();
  return headingsOf(tree).map((node) => {
    const explicit = /\{#(.*)\}$/.exec(splitHeadingId(node).id)?.[1];
    return {node, id: explicit ?? slugger.slug(toString(node)), explicit: explicit !== undefined};
  });
}

function headingsOf(node: MarkdownNode): MarkdownNode[] {
  const own = node.type === 'heading' && node.depth !== 1 ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(headingsOf)];
}
