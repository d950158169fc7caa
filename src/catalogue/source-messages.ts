import {evidenceTexts, knownEvidence} from '../evidence';
import type {Finding} from '../floor/errors';
import {messages} from '../ui/messages';
import {keyOf, newEntry, type PoEntry} from './po-entry';
import {readPages, type SourcePage} from './read-pages';
import {kindNames} from './types';

/** All that is translated, in English. */
export interface SourceMessages {
  pages: SourcePage[];
  /** Untranslated entries by the name of their catalogue: `ui`, `data` or `docs/<page id>`. */
  catalogues: Map<string, PoEntry[]>;
  /** What is wrong with the sources. */
  findings: Finding[];
}

/** Reads the English sources: the pages of both editions, the interface and the texts of the data. */
export function readSources(siteDir: string): SourceMessages {
  const {pages, findings} = readPages(siteDir);
  const {evidence, findings: wrongEvidence} = knownEvidence(siteDir);
  const catalogues = new Map([
    ['ui', interfaceEntries()],
    [
      'data',
      evidenceTexts(evidence).map(({msgid, note, place}) => newEntry({msgid, notes: [note], references: [place.file]})),
    ],
    ...pageEntries(pages),
  ]);
  return {pages, catalogues, findings: [...findings, ...wrongEvidence]};
}

/** The messages of each page id: those of the newest edition first, in document order, each once. */
export function pageEntries(pages: readonly SourcePage[]): Map<string, PoEntry[]> {
  const byPage = new Map<string, Map<string, PoEntry>>();
  for (const {id, page, segments} of pages) {
    const entries = byPage.get(`docs/${id}`) ?? new Map<string, PoEntry>();
    byPage.set(`docs/${id}`, entries);
    for (const {kind, msgid, msgctxt, notes} of segments) {
      const key = keyOf({msgctxt, msgid});
      const entry = entries.get(key) ?? newEntry({msgctxt, msgid});
      entries.set(key, entry);
      [kindNames[kind], ...notes].forEach((note) => addOnce(entry.notes, note));
      addOnce(entry.references, page.file);
    }
  }
  return new Map([...byPage].map(([name, entries]) => [name, [...entries.values()]]));
}

function addOnce(list: string[], item: string): void {
  if (!list.includes(item)) {
    list.push(item);
  }
}

function interfaceEntries(): PoEntry[] {
  return Object.entries(messages).map(([id, {text, note}]) =>
    newEntry({msgctxt: id, msgid: text, notes: note ? [note] : [], references: ['src/ui/messages.ts']}),
  );
}
