import type {MessageKind} from './types';

/** A bar ends a table cell, so a translation of a cell holds it with a backslash. */
export function textInPlace(kind: MessageKind, msgstr: string): string {
  return kind === 'cell' ? msgstr.replace(/\\[\s\S]|\|/g, (sign) => (sign === '|' ? '\\|' : sign)) : msgstr;
}
