import {isAutolink, isBareDirective, marksIn, textRuns} from './inline-text';
import type {MarkdownNode} from './markdown';

/**
 * What a translation must carry over unchanged from one block: addresses, code, images, directives,
 * citations, marks of claims. Each is written as text, with the link it stands in before it; order does
 * not count, because languages differ in it.
 */
export function frozenTokens(nodes: readonly MarkdownNode[]): string[] {
  return collect(nodes, '').sort();
}

function collect(nodes: readonly MarkdownNode[], around: string): string[] {
  const tokens = runsBetween(nodes).flatMap((run) => marksIn(run).map((mark) => around + mark));
  for (const node of nodes) {
    const token = tokenOf(node);
    if (token !== null) {
      tokens.push(around + token);
    }
    if (!isBareDirective(node)) {
      const inside = token === null ? around : `${around}${token} › `;
      tokens.push(...collect(node.children ?? [], inside));
    }
  }
  return tokens;
}

/** The runs of text directly among these nodes, without those inside them. */
function runsBetween(nodes: readonly MarkdownNode[]): string[] {
  return textRuns(nodes.map((node) => (isPlain(node) ? node : {type: 'other'})));
}

function isPlain(node: MarkdownNode): boolean {
  return node.type === 'text' || isBareDirective(node);
}

function tokenOf(node: MarkdownNode): string | null {
  switch (node.type) {
    case 'text':
    case 'emphasis':
    case 'strong':
    case 'delete':
      return null;
    case 'inlineCode':
      return `\`${(node.value ?? '').replace(/\s+/g, ' ')}\``;
    case 'html':
      return `HTML ${node.value}`;
    case 'link':
      return isAutolink(node) ? `<${node.url}>` : `[](${node.url}${node.title ? ' "…"' : ''})`;
    case 'image':
      return `![](${node.url}${node.title ? ' "…"' : ''})`;
    case 'linkReference':
    case 'imageReference':
    case 'footnoteReference':
      return `${node.type} ${node.identifier}`;
    case 'textDirective':
      return isBareDirective(node) ? null : directiveToken(node);
    default:
      return node.type === 'leafDirective' || node.type === 'containerDirective' ? directiveToken(node) : node.type;
  }
}

/** A directive with its attributes, such as `:claims{"part":"opening"}`. */
export function directiveToken(node: MarkdownNode): string {
  return `:${node.name}${JSON.stringify(node.attributes ?? {})}`;
}

/** What is in `tokens` and not in `others`, each as often as it is too many. */
export function surplus(tokens: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return tokens.filter((token) => {
    const index = left.indexOf(token);
    if (index >= 0) {
      left.splice(index, 1);
    }
    return index < 0;
  });
}
