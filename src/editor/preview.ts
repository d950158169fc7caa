import {isBareDirective} from '../catalogue/inline-text';
import type {MarkdownNode} from '../catalogue/markdown';
import {parseInPlace} from '../catalogue/mini-document';
import {frontMatterKeys, type FrontMatterKey, type MessageKind, type SegmentKind} from '../catalogue/types';
import {markPattern} from '../evidence/mark-syntax';

/** What a preview is made of: text, and elements of a few harmless kinds. */
export type Piece =
  string | {as: 'em' | 'strong' | 'del' | 'code' | 'link' | 'chip' | 'image'; title?: string; inside: Piece[]};

type BodyKind = Exclude<SegmentKind, FrontMatterKey>;
const marks = new RegExp(`(${markPattern.source})`);

/**
 * The text as a reader will see it. Links lead nowhere, citations and marks of claims are chips, and
 * what is not known stays as text.
 * @returns null when the text would become something else than the block it is meant for
 */
export function previewOf(kind: MessageKind, text: string): Piece[] | null {
  if (kind === 'text' || (frontMatterKeys as readonly string[]).includes(kind)) {
    return [text];
  }
  const nodes = parseInPlace(kind as BodyKind, text);
  return nodes && piecesOf(nodes);
}

function piecesOf(nodes: readonly MarkdownNode[]): Piece[] {
  const pieces: Piece[] = [];
  let run = '';
  const endRun = () => {
    // Splitting by the marks puts them at the odd places.
    run.split(marks).forEach((part, index) => {
      if (part !== '') {
        pieces.push(index % 2 === 1 ? {as: 'chip', inside: [part.slice(1, -1)]} : part);
      }
    });
    run = '';
  };
  for (const node of nodes) {
    if (node.type === 'text' || isBareDirective(node)) {
      run += node.type === 'text' ? (node.value ?? '') : `:${node.name}`;
    } else {
      endRun();
      pieces.push(pieceOf(node));
    }
  }
  endRun();
  return pieces;
}

function pieceOf(node: MarkdownNode): Piece {
  const inside = piecesOf(node.children ?? []);
  switch (node.type) {
    case 'emphasis':
      return {as: 'em', inside};
    case 'strong':
      return {as: 'strong', inside};
    case 'delete':
      return {as: 'del', inside};
    case 'inlineCode':
      return {as: 'code', inside: [node.value ?? '']};
    case 'link':
      return {as: 'link', title: node.url ?? '', inside};
    case 'image':
      return {as: 'image', title: node.url ?? '', inside: [node.alt ?? '']};
    default:
      return {as: 'code', inside: [node.value ?? (node.name ? `:${node.name}` : node.type)]};
  }
}
