import {kindNames, type MessageKind} from './types';

const kindOf = new Map(Object.entries(kindNames).map(([kind, name]) => [name, kind as MessageKind]));

/**
 * Where a message stands, from the notes that the extraction wrote into its catalogue. The same text may
 * be a heading on one page and a cell on another; messages without such a note are plain text.
 */
export function kindsFrom(notes: readonly string[]): MessageKind[] {
  const kinds = notes.flatMap((note) => kindOf.get(note) ?? []);
  return kinds.length > 0 ? kinds : ['text'];
}

/** The notes that people wrote: all that do not name a kind. */
export function notesOfPeople(notes: readonly string[]): string[] {
  return notes.filter((note) => !kindOf.has(note));
}
