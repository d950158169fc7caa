import type {Finding} from '../floor/errors';
import {hostsOf, splitHeadingId, type Host} from './hosts';
import type {MarkdownNode} from './markdown';
import {noRemarks, withComment} from './page-comments';
import type {Page} from './parse-page';
import {placeAt} from './places';
import type {Segment} from './types';

/** A segment of the body with the block that holds it. */
export interface BodySegment extends Segment {
  host: Host;
}

export interface PageSegments {
  /** In document order, the front matter first. */
  segments: Segment[];
  body: BodySegment[];
  /** What cannot be cut into segments: the page must be changed. */
  findings: Finding[];
}

const letter = /\p{L}/u;
const untranslatable: Record<string, {what: string; hint: string}> = {
  break: {what: 'line break inside a text', hint: 'write two paragraphs or a list.'},
  html: {what: 'HTML', hint: 'write Markdown; pages hold no HTML.'},
};
const htmlBlock = {
  what: 'HTML',
  hint: 'write Markdown; the only comments are `translators: …`, `i18n:ctx …` and `i18n:skip`, each on lines of its own.',
};

/** Cuts a page into its segments. */
export function segmentsOf(page: Page): PageSegments {
  const findings: Finding[] = [];
  const front = page.frontMatter.values
    .filter(({value}) => letter.test(value))
    .map(({key, start, end, value}) => ({
      kind: key,
      start,
      end,
      msgid: value,
      msgctxt: null,
      notes: [],
      ...placeAt(page.source, start),
    }));
  const body = hostsOf(page.tree).flatMap((host): BodySegment[] => {
    const range = rangeOf(page, host);
    const problem = range
      ? problemIn(host.node)
      : {what: 'address', hint: 'write the address as a link: [text](address).'};
    if (!range || problem) {
      findings.push(findingAt(page, host.node, problem ?? {what: 'text', hint: ''}));
      return [];
    }
    const msgid = toOneLine(page.source.slice(range.start, range.end), host.quotes);
    const {context: msgctxt, notes} = host.remarks;
    return [{kind: host.kind, ...range, msgid, msgctxt, notes, ...placeAt(page.source, range.start), host}];
  });
  findings.push(...htmlBlocks(page.tree).map((node) => findingAt(page, node, htmlBlock)));
  return {segments: [...front, ...body], body, findings};
}

function findingAt(page: Page, node: MarkdownNode, {what, hint}: {what: string; hint: string}): Finding {
  const place = placeAt(page.source, page.toSource(node.position?.start.offset ?? 0));
  const message = `Unexpected ${what}, expected text that can be translated.`;
  return {file: page.file, ...place, code: 'PAGE_SEGMENT', message, hint};
}

/** HTML that is a block of its own, but for the comments that pages may hold. */
function htmlBlocks(node: MarkdownNode): MarkdownNode[] {
  if (['paragraph', 'heading', 'tableCell', 'leafDirective'].includes(node.type)) {
    return [];
  }
  const isWrong = node.type === 'html' && withComment(noRemarks, node) === null;
  return [...(isWrong ? [node] : []), ...(node.children ?? []).flatMap(htmlBlocks)];
}

function rangeOf(page: Page, host: Host): {start: number; end: number} | null {
  const {children, id} = splitHeadingId(host.node);
  const whole = host.kind === 'paragraph' || host.kind === 'item' ? host.node : undefined;
  const first = (children[0] ?? whole)?.position ?? whole?.position;
  const last = (children.at(-1) ?? whole)?.position ?? whole?.position;
  if (first?.start.offset === undefined || last?.end.offset === undefined) {
    return null;
  }
  const start = page.toSource(first.start.offset);
  const raw = page.source.slice(start, page.toSource(last.end.offset));
  const text = (id ? raw.replace(/\s*\\?\{#(?:.(?!\{#|\}))*.\}$/, '') : raw).trimEnd();
  const leading = text.length - text.trimStart().length;
  return {start: start + leading, end: start + text.length};
}

function problemIn(node: MarkdownNode): {what: string; hint: string} | undefined {
  const own = untranslatable[node.type];
  return own ?? node.children?.map(problemIn).find(Boolean);
}

/** Joins the lines of a text; what stands before a continued line belongs to the blocks around it. */
function toOneLine(raw: string, quotes: number): string {
  if (!raw.includes('\n')) {
    return raw;
  }
  const prefix = new RegExp(`^(?:[ \\t]*>){0,${quotes}}[ \\t]*`);
  return raw
    .split(/\r?\n/)
    .map((line, index) => (index === 0 ? line : line.replace(prefix, '')).trimEnd())
    .join(' ');
}
