import {splitHeadingId} from './hosts';
import {parseMarkdown, type MarkdownNode} from './markdown';
import type {SegmentKind} from './types';

type BodyKind = Exclude<SegmentKind, 'title' | 'description' | 'sidebar_label'>;

interface Shape {
  write(text: string): string;
  /** The block that holds the text, when the document has the shape that was written. */
  find(blocks: readonly MarkdownNode[]): MarkdownNode | undefined;
}

const only = (nodes: readonly MarkdownNode[] | undefined, type: string): MarkdownNode | undefined =>
  nodes?.length === 1 && nodes[0]?.type === type ? nodes[0] : undefined;

const shapes: Record<BodyKind, Shape> = {
  paragraph: {write: (text) => text, find: (blocks) => only(blocks, 'paragraph')},
  heading: {
    write: (text) => `## ${text}`,
    find: (blocks) => {
      const heading = only(blocks, 'heading');
      return heading?.depth === 2 && !splitHeadingId(heading).id ? heading : undefined;
    },
  },
  item: {
    write: (text) => `- ${text}`,
    find: (blocks) => {
      const item = only(only(blocks, 'list')?.children, 'listItem');
      return item?.checked == null ? only(item?.children, 'paragraph') : undefined;
    },
  },
  cell: {
    write: (text) => `| ${text} |\n| - |`,
    find: (blocks) => only(only(only(blocks, 'table')?.children, 'tableRow')?.children, 'tableCell'),
  },
  label: {
    write: (text) => `:::note[${text}]\n\nx\n\n:::`,
    find: (blocks) => {
      const [label, body, ...others] = only(blocks, 'containerDirective')?.children ?? [];
      const whole = label?.data?.directiveLabel && body?.type === 'paragraph' && others.length === 0;
      return whole ? label : undefined;
    },
  },
};

/**
 * Letters, digits and signs that mean nothing to Markdown, beginning with a letter: such a text is one run of
 * text wherever it stands, so it need not be parsed. Most short translations are like this.
 */
const plainText = /^\p{L}(?:[\p{L}\p{M}\p{N},;!?'"()%“”‘’«»،؛؟。、–—-]|\.(?!\S)|:(?!\S)| (?! ))*$/u;

/**
 * Parses a text where it will stand: as a paragraph, list item, heading, table cell or title of a note.
 * @returns what is inside the block, or null when the text would become something else
 */
export function parseInPlace(kind: BodyKind, text: string): MarkdownNode[] | null {
  if (plainText.test(text) && !text.endsWith(' ')) {
    return [{type: 'text', value: text}];
  }
  const shape = shapes[kind];
  return shape.find(parseMarkdown(shape.write(text)).children ?? [])?.children ?? null;
}

/** What the blocks of a text would be, for a message. */
export function blockNames(kind: BodyKind, text: string): string {
  const blocks = parseMarkdown(shapes[kind].write(text)).children ?? [];
  return blocks.map(({type}) => type).join(' and ') || 'nothing';
}
