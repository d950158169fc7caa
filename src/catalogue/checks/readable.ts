import {markPattern} from '../../evidence/mark-syntax';
import {frontMatterKeys, type MessageKind} from '../types';

/** Stands in a readable text for code or a placeholder: no letter, no space, no sign of punctuation. */
export const thing = '\ufffc';

const code = /`[^`]*`/g;
/** The number of a fact stands for itself: it is text. */
const fact = /\[fact:[^\]]*\]/g;
const mark = new RegExp(`[ \\u00a0]?${markPattern.source}`, 'g');
const link = /!?\[([^\]]*)\]\([^)]*\)/g;
const emphasis = /\*\*|\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const escaped = /\\([!-/:-@[-`{-~])/g;
const placeholder = /\{[^{}]*\}/g;
const address = /(?:[a-z]{2,8}:\/\/|www\.)\S+/gi;

/**
 * A text as a reader meets it, for checks of language: without Markdown signs, citations, marks of claims
 * and addresses; code and placeholders are one sign.
 */
export function readable(kind: MessageKind, text: string): string {
  const plain = text.replace(placeholder, thing).replace(address, thing);
  if (isPlainKind(kind)) {
    return plain;
  }
  return plain.replace(code, thing).replace(fact, thing).replace(mark, '').replace(link, '$1').replace(escaped, '$1').replace(emphasis, '');
}

/** Is a message of this kind text without Markdown? */
export function isPlainKind(kind: MessageKind): boolean {
  return kind === 'text' || (frontMatterKeys as readonly string[]).includes(kind);
}
