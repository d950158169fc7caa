import type {MarkdownNode} from './markdown';

/** What the comments before a block of a page say to translators and to the extraction. */
export interface Remarks {
  /** Notes for translators, from `<!-- translators: … -->`. */
  notes: readonly string[];
  /** What tells this text from others in the same words, from `<!-- i18n:ctx … -->`. */
  context: string | null;
  /** Stays as it is in every language: `<!-- i18n:skip -->`. */
  skipped: boolean;
}

export const noRemarks: Remarks = {notes: [], context: null, skipped: false};

const comment = /^<!--((?:(?!-->)[\s\S])*)-->\s*$/;
const forms = /^(?:translators:\s*(?<note>\S[\s\S]*)|i18n:ctx\s+(?<context>\S[\s\S]*)|i18n:(?<skip>skip))$/;

/** Adds what a comment says to what those before it said; null when the node is none of the three comments. */
export function withComment(remarks: Remarks, node: MarkdownNode): Remarks | null {
  const inside =
    node.type === 'html'
      ? comment
          .exec(node.value ?? '')?.[1]
          ?.trim()
          .replace(/\s+/g, ' ')
      : undefined;
  const {note, context, skip} = (inside && forms.exec(inside)?.groups) || {};
  if (note !== undefined) {
    return {...remarks, notes: [...remarks.notes, note]};
  }
  if (context !== undefined) {
    return {...remarks, context};
  }
  return skip === undefined ? null : {...remarks, skipped: true};
}

/** Takes the comments for translators out of a tree, so that they reach no built page. */
export function removeComments(node: MarkdownNode): void {
  if (node.children) {
    node.children = node.children.filter((child) => withComment(noRemarks, child) === null);
    node.children.forEach(removeComments);
  }
}
