import type {Finding} from '../floor/errors';
import {readFrontMatter, type FrontMatter} from './front-matter';
import {parsePrepared, type MarkdownNode} from './markdown';
import {placeAt} from './places';
import {prepareMarkdown} from './prepare-markdown';

/** A page that was parsed, with the way from its tree back to the file. */
export interface Page {
  /** Path from the root of the project. */
  file: string;
  source: string;
  frontMatter: FrontMatter;
  tree: MarkdownNode;
  /** Offset in the file of an offset in the tree. */
  toSource(offset: number): number;
  /** What keeps this page from being published. */
  findings: Finding[];
}

const mdxCodeBlock = /^ *`{3,4} *mdx-code-block/m;

/**
 * Parses a page as Docusaurus does with Markdown that is not MDX.
 * @param file path of the page from the root of the project, for findings
 */
export function parsePage(source: string, file: string): Page {
  const frontMatter = readFrontMatter(source, file);
  const body = source.slice(frontMatter.bodyStart);
  // Docusaurus trims the body, so that four spaces before the first word make no code.
  const bodyStart = frontMatter.bodyStart + body.length - body.trimStart().length;
  const prepared = prepareMarkdown(body.trim());
  const findings = [...frontMatter.findings];
  const block = mdxCodeBlock.exec(source);
  if (!file.endsWith('.md') || block) {
    findings.push({
      file,
      ...placeAt(source, block?.index ?? 0),
      code: 'PAGE_FORMAT',
      message: 'Unexpected MDX, expected a page of plain Markdown.',
      hint: block ? 'remove the mdx-code-block.' : 'name the page `.md` and write it without JSX, imports and exports.',
    });
  }
  return {
    file,
    source,
    frontMatter,
    tree: parsePrepared(prepared.text),
    toSource: (offset) => bodyStart + prepared.toOriginal(offset),
    findings,
  };
}
