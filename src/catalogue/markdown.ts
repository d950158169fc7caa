import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {prepareMarkdown} from './prepare-markdown';

/** What this room reads of a node of the Markdown tree (mdast). */
export interface MarkdownNode {
  type: string;
  children?: MarkdownNode[];
  value?: string;
  url?: string;
  title?: string | null;
  alt?: string | null;
  identifier?: string;
  name?: string;
  attributes?: unknown;
  depth?: number;
  checked?: boolean | null;
  data?: Record<string, unknown>;
  position?: {start: {offset?: number}; end: {offset?: number}};
}

let parser: {parse(text: string): unknown} | undefined;

/** Parses Markdown with the syntax of the site: CommonMark, GFM and directives. The text must be prepared. */
export function parsePrepared(text: string): MarkdownNode {
  parser ??= unified().use(remarkParse).use(remarkFrontmatter).use(remarkDirective).use(remarkGfm).freeze();
  return parser.parse(text) as MarkdownNode;
}

/** Prepares and parses Markdown as the site does. */
export function parseMarkdown(text: string): MarkdownNode {
  return parsePrepared(prepareMarkdown(text).text);
}
