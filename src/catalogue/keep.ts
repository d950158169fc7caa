import path from 'node:path';
import type {Finding} from '../floor/errors';
import {cataloguePath} from './catalogue-paths';
import {carryOver, rekey} from './carry-over';
import {extractCatalogues} from './extract';
import {openOldSources, type OldSources} from './old-sources';
import {pairUp, type Pair} from './pair-up';
import {placeAt} from './places';
import {hasTranslation, isFuzzy, keyOf, newEntry, type PoEntry} from './po-entry';
import {readPo} from './po-read';
import {writePo} from './po-write';
import {readSources, type SourceMessages} from './source-messages';
import {readIfThere, writeFile} from './write-file';

/** An English text that changed, in its catalogue and file. */
export interface Change extends Pair<PoEntry> {
  catalogue: string;
  /** Where the text stands now. */
  file: string;
  line: number;
  column: number;
}

export interface KeepResult {
  /** Translations that were kept: the two English texts, and the languages. */
  kept: {catalogue: string; was: string; is: string; locales: string[]}[];
  /** Changes that are not clearly without a change of meaning; their translations are left as they were. */
  refused: Finding[];
}

const reasons: Record<NonNullable<Change['doubt']>, string> = {
  UNLIKE: 'a text much like the one before',
  NUMBERS: 'the same numbers as before',
  TOKENS: 'the same links, code, citations and marks as before',
};

/**
 * Keeps translations of English texts that changed since a revision without a change of meaning: they
 * stand for the new texts and are not fuzzy. It is the maintainer who says that the meaning is the same;
 * what is not clearly the same passage is refused.
 * @param files only the texts of these files, by path from the root of the project; all unless given
 * @throws ContentError when a catalogue cannot be read, UsageError when there is no such revision
 */
export function keepTranslations({
  siteDir,
  since,
  files = [],
  locales,
  today,
}: {
  siteDir: string;
  since: string;
  files?: readonly string[];
  locales: readonly string[];
  today?: string;
}): KeepResult {
  const sources = readSources(siteDir);
  const changes = changesSince(openOldSources(siteDir, since), sources, files);
  const inUse = new Map([...sources.catalogues].map(([name, entries]) => [name, new Set(entries.map(keyOf))]));
  const kept = new Map<string, KeepResult['kept'][number]>();
  const refused = new Map<string, Finding>();
  for (const locale of locales) {
    for (const name of new Set(changes.map(({catalogue}) => catalogue))) {
      const file = path.join(siteDir, cataloguePath(locale, name));
      const bytes = readIfThere(file);
      const catalogue = bytes && readPo(bytes, cataloguePath(locale, name));
      let entries = catalogue?.entries ?? [];
      for (const change of changes.filter(
        (candidate) => candidate.catalogue === name && concerns(candidate, entries),
      )) {
        const next = change.doubt ? null : keepEntry(entries, change, inUse.get(name)!);
        if (next) {
          entries = next;
          const known = kept.get(keyOf(change.is)) ?? newlyKept(change);
          kept.set(keyOf(change.is), {...known, locales: [...known.locales, locale]});
        } else {
          refused.set(keyOf(change.is), refusalOf(change));
        }
      }
      if (catalogue) {
        writeFile(file, writePo({...catalogue, entries}));
      }
    }
  }
  extractCatalogues({siteDir, locales, today});
  return {kept: [...kept.values()], refused: [...refused.values()]};
}

/** The English texts that changed, each once. */
function changesSince(old: OldSources, {pages, catalogues}: SourceMessages, files: readonly string[]): Change[] {
  const isWanted = (file: string) => files.length === 0 || files.includes(file);
  const inPages = pages
    .filter(({page}) => isWanted(page.file))
    .flatMap(({id, page, segments}) =>
      pairUp(old.page(page.file) ?? [], segments).map(({was, is, doubt}) => {
        const place = {file: page.file, ...placeAt(page.source, is.start)};
        return {was, is: newEntry({msgid: is.msgid, msgctxt: is.msgctxt}), doubt, catalogue: `docs/${id}`, ...place};
      }),
    );
  const others = (['data', 'ui'] as const).flatMap((catalogue) => {
    const now = catalogues.get(catalogue)!.filter(({references}) => references.some(isWanted));
    const before = now.length === 0 ? [] : catalogue === 'data' ? old.data() : old.interface();
    return pairUp(before, now).map((pair) => ({...pair, catalogue, file: pair.is.references[0]!, line: 1, column: 1}));
  });
  return [...inPages, ...others];
}

/** Has the language a translation of the former text that is not yet kept? */
function concerns({was, is}: Change, entries: readonly PoEntry[]): boolean {
  const current = entries.find((entry) => !entry.obsolete && keyOf(entry) === keyOf(is));
  if (current && hasTranslation(current)) {
    return isFuzzy(current) && current.previous.msgid === was.msgid;
  }
  return entries.some((entry) => keyOf(entry) === keyOf(was) && hasTranslation(entry) && !isFuzzy(entry));
}

function keepEntry(entries: readonly PoEntry[], {was, is}: Change, inUse: ReadonlySet<string>): PoEntry[] | null {
  const current = entries.find((entry) => !entry.obsolete && keyOf(entry) === keyOf(is) && hasTranslation(entry));
  const former = current
    ? {...current, msgid: was.msgid, flags: current.flags.filter((flag) => flag !== 'fuzzy')}
    : entries.find((entry) => keyOf(entry) === keyOf(was) && hasTranslation(entry))!;
  const msgstr = carryOver(was.msgid, is.msgid, former.msgstr[0]!) ?? former.msgstr[0]!;
  if (former.msgidPlural !== null) {
    return null;
  }
  const gone = (entry: PoEntry) =>
    keyOf(entry) === keyOf(is) || (keyOf(entry) === keyOf(was) && !inUse.has(keyOf(was)));
  return [...entries.filter((entry) => !gone(entry)), rekey(former, is, msgstr)];
}

function newlyKept({catalogue, was, is}: Change): KeepResult['kept'][number] {
  return {catalogue, was: was.msgid, is: is.msgid, locales: []};
}

function refusalOf({file, line, column, doubt, was}: Change): Finding {
  const expected = doubt ? reasons[doubt] : 'a text without plural forms';
  return {
    file,
    line,
    column,
    code: 'KEEP_REFUSED',
    message: `Unexpected change of "${was.msgid.slice(0, 60)}", expected ${expected}.`,
    hint: 'leave it to the translators; their translations stay as they are, marked fuzzy.',
  };
}
