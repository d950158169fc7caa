import type {MarkdownNode} from './markdown';
import type {FrontMatterKey, SegmentKind} from './types';

type BodyKind = Exclude<SegmentKind, FrontMatterKey>;

const sources = new Map<string, readonly MarkdownNode[]>();
const translations = new Map<string, readonly MarkdownNode[]>();

/**
 * Takes the nodes of a source as its page was parsed, so that it need not be parsed a second time. They must be
 * what the text alone would give: on one line, without references to other parts of the page.
 */
export function knowSource(kind: BodyKind, msgid: string, nodes: readonly MarkdownNode[]): void {
  if (!holdsReference(nodes)) {
    sources.set(`${kind} ${msgid}`, nodes);
  }
}

/** The nodes of a source, when its page was parsed. */
export function parsedSource(kind: BodyKind, msgid: string): readonly MarkdownNode[] | undefined {
  return sources.get(`${kind} ${msgid}`);
}

/** The same for a translation, until the gate has asked for it once: one parsing of a page serves all that is on it. */
export function knowTranslation(kind: BodyKind, msgstr: string, nodes: readonly MarkdownNode[]): void {
  // What ends a heading ends it in another way before the id that the page has there.
  if (!holdsReference(nodes) && !(kind === 'heading' && /[#{\\]/.test(msgstr))) {
    translations.set(`${kind} ${msgstr}`, nodes);
  }
}

/** The nodes of a translation, once. */
export function takeParsed(kind: BodyKind, msgstr: string): readonly MarkdownNode[] | undefined {
  const key = `${kind} ${msgstr}`;
  const nodes = translations.get(key);
  translations.delete(key);
  return nodes;
}

function holdsReference(nodes: readonly MarkdownNode[]): boolean {
  return nodes.some(({type, children}) => type.endsWith('Reference') || holdsReference(children ?? []));
}
