import type {MarkdownNode} from '../../catalogue/markdown';
import type {Page} from '../../catalogue/parse-page';
import {markPattern} from '../mark-syntax';
import {exemptRanges} from './exempt';

/** A number in digits that a page states by itself. */
export interface StatedNumber {
  /** As it is written, with the sign of per cent where there is one. */
  text: string;
  /** As data would have it: without thousands separators. */
  value: number;
  /** Offset in the page's file. */
  offset: number;
}

const blocks = ['paragraph', 'heading', 'tableCell', 'leafDirective'];
/** What holds no prose: code, marks, addresses, ids, comments. Blanked, so that offsets stay. */
const silent = new RegExp(
  [
    /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/.source,
    markPattern.source,
    /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/.source,
    /<[^<>\s]+>|https?:\/\/\S+|<!--[\s\S]*?-->|\{[#.][^}]*\}|^::+[\w-]+\{[^}]*\}/.source,
  ].join('|'),
  'gm',
);
const number = /\d+(?:,\d{3})*(?:\.\d+)?(?:[ \u00a0]?%)?/g;

/** The numbers in digits in the prose, cells, headings, notes and front matter of a page, but for names, dates and marks. */
export function numbersOf(page: Page): StatedNumber[] {
  const front = page.frontMatter.values.map(({start, end}) => ({start, end}));
  const body = textBlocks(page.tree).flatMap((node) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    return from === undefined || to === undefined ? [] : [{start: page.toSource(from), end: page.toSource(to)}];
  });
  return [...front, ...body].flatMap(({start, end}) =>
    numbersInText(page.source.slice(start, end)).map((found) => ({...found, offset: start + found.offset})),
  );
}

/** The numbers in a Markdown text; offsets from its start. */
export function numbersInText(markdown: string): StatedNumber[] {
  const text = markdown.replace(silent, (match) => ' '.repeat(match.length));
  const exempt = exemptRanges(text);
  return [...text.matchAll(number)]
    .filter(({index, 0: match}) => !exempt.some(([start, end]) => start <= index && index + match.length <= end))
    .filter(({index}) => !isListMarker(text, index))
    .map(({0: match, index}) => ({text: match, value: Number(match.replace(/[,%\s]/g, '')), offset: index}));
}

function isListMarker(text: string, index: number): boolean {
  return /(?:^|\n)\s*$/.test(text.slice(0, index)) && /^\d+[.)]\s/.test(text.slice(index));
}

function textBlocks(node: MarkdownNode): MarkdownNode[] {
  return blocks.includes(node.type) ? [node] : (node.children ?? []).flatMap(textBlocks);
}
