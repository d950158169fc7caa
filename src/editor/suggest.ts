import {suggestions, type Suggestion} from '../catalogue/memory';
import {newEntry, type PoEntry} from '../catalogue/po-entry';
import type {EditorMemory} from './types';

const most = 3;

/** Makes the memory that the page has loaded ready for the comparison. */
export function toMemory(memory: EditorMemory): PoEntry[] {
  return memory.map(([msgid, msgstr]) => newEntry({msgid, msgstr: [msgstr]}));
}

/** The best translations of similar texts, the most similar first; what is in the field already is left out. */
export function suggestionsFor(msgid: string, memory: readonly PoEntry[], current: string): Suggestion[] {
  return suggestions(msgid, memory, {limit: most + 1})
    .filter(({msgstr}) => msgstr !== current)
    .slice(0, most);
}
