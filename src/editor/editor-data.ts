import {judge} from '../catalogue/judge';
import {compileLanguage, type CompiledLanguage} from '../catalogue/compile-language';
import {cataloguePath} from '../catalogue/catalogue-paths';
import {kindsFrom, notesOfPeople} from '../catalogue/kinds';
import {hasTranslation, isFuzzy, keyOf, type PoEntry} from '../catalogue/po-entry';
import {readSources, type SourceMessages} from '../catalogue/source-messages';
import {terminologyOf} from '../catalogue/terminology-list';
import type {Term} from '../catalogue/checks/terms';
import type {SegmentState} from '../catalogue/types';
import type {EditorCatalogue, EditorCatalogueLine, EditorEntry, EditorIndex, EditorMemory} from './types';

/** What the editor loads for one language, by path below `translate/data/`. */
export function editorFiles(siteDir: string, locale: string): Map<string, string> {
  const sources = readSources(siteDir);
  const language = compileLanguage(siteDir, locale, sources);
  const catalogues = [...sources.catalogues].map(([name, messages]) => catalogueOf(name, messages, language));
  const index: EditorIndex = {
    locale,
    catalogues: catalogues.map(({name}) => lineOf(name, sources, language)),
    glossary: glossaryOf(siteDir, locale),
  };
  const files = catalogues.map((catalogue): [string, string] => [`${catalogue.name}.json`, JSON.stringify(catalogue)]);
  return new Map([
    ...files,
    ['index.json', JSON.stringify(index)],
    ['memory.json', JSON.stringify(memoryOf(catalogues))],
  ]);
}

/** The terms that readers can look up; what the check of translations takes for one stands behind its name. */
function glossaryOf(siteDir: string, locale: string): Term[] {
  return terminologyOf(siteDir, locale)
    .filter(({id}) => id !== '')
    .map(({english, also, definition, name, accepted}) => ({
      english,
      also,
      forms: {[locale]: [...new Set([...(name === null ? [] : [name]), ...accepted])]},
      note: definition,
    }));
}

function catalogueOf(name: string, messages: readonly PoEntry[], language: CompiledLanguage): EditorCatalogue {
  const known = language.entries.get(name);
  const file = cataloguePath(language.locale, name);
  const refusedLines = new Set(language.refused.filter((finding) => finding.file === file).map(({line}) => line));
  return {
    name,
    entries: messages.map((message) => toEntry(message, known?.get(keyOf(message)), refusedLines)),
  };
}

function toEntry(message: PoEntry, known: PoEntry | undefined, refusedLines: ReadonlySet<number>): EditorEntry {
  const {msgctxt, msgid, notes, references} = message;
  const kinds = kindsFrom(notes);
  const verdicts = kinds.map((kind) => judge(known, kind));
  const states = verdicts.map(({state}): SegmentState =>
    known && refusedLines.has(known.msgstrPlace.line) ? 'refused' : state,
  );
  return {
    key: keyOf(message),
    msgctxt,
    msgid,
    kinds,
    notes: notesOfPeople(notes),
    references,
    msgstr: known?.msgstr[0] ?? '',
    state: states.find((state) => state !== 'translated') ?? 'translated',
    ...(known && isFuzzy(known) && known.previous.msgid !== undefined ? {previous: known.previous.msgid} : {}),
    reviewed: known !== undefined && hasTranslation(known) && verdicts.every(({reviewed}) => reviewed),
  };
}

function lineOf(name: string, {pages}: SourceMessages, {entries, status}: CompiledLanguage): EditorCatalogueLine {
  const page = pages.find(({id}) => name === `docs/${id}`);
  const segment = page?.segments.find(({kind}) => kind === 'title');
  const title = segment?.msgid ?? '';
  const own = segment && entries.get(name)?.get(keyOf(segment));
  const ownTitle = own && !isFuzzy(own) ? (own.msgstr[0] ?? '') : '';
  const path = status.pages.find((candidate) => name === `docs/${candidate.page}`)?.path ?? '';
  return {name, title, ownTitle, path, counts: status.catalogues[name]!};
}

function memoryOf(catalogues: readonly EditorCatalogue[]): EditorMemory {
  const finished = catalogues.flatMap(({entries}) => entries.filter(({state}) => state === 'translated'));
  return [
    ...new Map(
      finished.map(({msgid, msgstr}) => [`${msgid}\0${msgstr}`, [msgid, msgstr] as [string, string]]),
    ).values(),
  ];
}
