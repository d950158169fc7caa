import {markPattern} from '../evidence/mark-syntax';
import type {MarkdownNode} from './markdown';

const marks = new RegExp(markPattern.source, 'g');
const letter = /\p{L}/u;

/**
 * The texts inside a block, in order. A run ends where something else than plain text begins or ends,
 * so a mark that is broken by emphasis is no mark. `:A01` in `[claim:A01]`, which Markdown takes for a
 * directive, is text again.
 */
export function textRuns(nodes: readonly MarkdownNode[]): string[] {
  const runs: string[] = [];
  let run = '';
  const endRun = () => {
    if (run) {
      runs.push(run);
    }
    run = '';
  };
  for (const node of nodes) {
    if (node.type === 'text' || isBareDirective(node)) {
      run += node.type === 'text' ? (node.value ?? '') : `:${node.name}`;
    } else {
      endRun();
      runs.push(...([node.alt, node.title].filter((text) => typeof text === 'string' && text !== '') as string[]));
      runs.push(...(isAutolink(node) ? [] : textRuns(node.children ?? [])));
    }
  }
  endRun();
  return runs;
}

/** A text directive with neither label nor attributes: a word after a colon, nothing more. */
export function isBareDirective(node: MarkdownNode): boolean {
  return (
    node.type === 'textDirective' &&
    !node.children?.length &&
    Object.keys((node.attributes ?? {}) as object).length === 0
  );
}

/** A link whose text is its address. */
export function isAutolink(node: MarkdownNode): boolean {
  const [child, ...others] = node.children ?? [];
  if (node.type !== 'link' || child?.type !== 'text' || others.length > 0) {
    return false;
  }
  return [child.value, `http://${child.value}`, `mailto:${child.value}`].includes(node.url);
}

/** The citations, marks of claims and numbers of facts in a run of text. */
export function marksIn(run: string): string[] {
  return run.match(marks) ?? [];
}

/** Tells whether a block holds words: a letter outside code, addresses, citations and other marks. */
export function hasWords(nodes: readonly MarkdownNode[]): boolean {
  return textRuns(nodes).some((run) => letter.test(run.replace(marks, '')));
}
