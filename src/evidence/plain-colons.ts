import type {Node, Parent} from 'unist';
import type {Text} from 'mdast';
import {visit} from 'unist-util-visit';

interface TextDirective extends Parent {
  type: 'textDirective';
  name: string;
  attributes?: Record<string, string>;
}

/**
 * Gives back as text what a Markdown parser with directives takes for an inline directive: the
 * `:A01` of `[claim:A01]`, or the `:low` of 'mood:low'. Pieces of text that then touch become one.
 */
export function restorePlainColons(tree: Node): void {
  visit(tree, (node) => {
    const parent = node as Parent;
    if (parent.children?.some((child) => isPlainColon(child))) {
      parent.children = parent.children.reduce<Node[]>(addMerged, []);
    }
  });
}

function isPlainColon(node: Node): node is TextDirective {
  const {type, attributes, children, data} = node as TextDirective;
  return type === 'textDirective' && !data && children.length === 0 && Object.keys(attributes ?? {}).length === 0;
}

function addMerged(nodes: Node[], node: Node): Node[] {
  const next: Node = isPlainColon(node)
    ? ({type: 'text', value: `:${node.name}`, position: node.position} as Text)
    : node;
  const last = nodes.at(-1);
  if (last?.type !== 'text' || next.type !== 'text') {
    return [...nodes, next];
  }
  const [a, b] = [last as Text, next as Text];
  const position = a.position && b.position ? {start: a.position.start, end: b.position.end} : undefined;
  return [...nodes.slice(0, -1), {type: 'text', value: a.value + b.value, position} as Text];
}
