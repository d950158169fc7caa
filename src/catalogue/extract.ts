import {rmSync} from 'node:fs';
import path from 'node:path';
import {ContentError, type Finding} from '../floor/errors';
import {translatedLocales} from '../site/locales';
import {cataloguePath, cataloguesOf} from './catalogue-paths';
import {hasTranslation, isFuzzy, keyOf, type PoEntry, type PoFile} from './po-entry';
import {headerFor} from './po-header';
import {mergeEntries} from './po-merge';
import {inspectPo} from './po-read';
import {writePo} from './po-write';
import {readSources} from './source-messages';
import {stampChanges} from './stale';
import {readIfThere, writeFile} from './write-file';

export interface ExtractResult {
  /** Catalogues that changed, from the root of the project. */
  changed: string[];
  /** How many messages there are in all catalogues of one language. */
  messages: number;
  /** What is wrong with the English sources; what is right was extracted. */
  findings: Finding[];
}

/**
 * Brings every language's catalogues up to date with the English sources.
 * @throws ContentError when a catalogue cannot be read; that one is left as it is
 */
export function extractCatalogues({
  siteDir,
  locales = translatedLocales,
  today,
}: {
  siteDir: string;
  locales?: readonly string[];
  /** Stamped on what this extraction puts out of step, ISO 8601; without it nothing is stamped. */
  today?: string;
}): ExtractResult {
  const {catalogues, findings} = readSources(siteDir);
  const merged = locales.map((locale) => mergeLanguage(siteDir, locale, catalogues, today));
  const unreadable = merged.flatMap((language) => language.findings);
  if (unreadable.length > 0) {
    throw new ContentError(unreadable);
  }
  const messages = [...catalogues.values()].reduce((sum, entries) => sum + entries.length, 0);
  return {changed: merged.flatMap(({changed}) => changed), messages, findings};
}

function mergeLanguage(
  siteDir: string,
  locale: string,
  sources: ReadonlyMap<string, PoEntry[]>,
  today: string | undefined,
): {changed: string[]; findings: Finding[]} {
  const findings: Finding[] = [];
  const known = new Map<string, PoFile>();
  for (const name of new Set([...sources.keys(), ...cataloguesOf(siteDir, locale)])) {
    const file = cataloguePath(locale, name);
    const bytes = readIfThere(path.join(siteDir, file));
    const read = bytes ? inspectPo(bytes, file) : {catalogue: {header: null, entries: []}, findings: []};
    findings.push(...read.findings);
    if (read.findings.length === 0) {
      known.set(name, read.catalogue);
    }
  }
  const memory = memoryOf(known);
  const changed = [...known].flatMap(([name, {header, entries}]) => {
    const entriesNow = mergeEntries(sources.get(name) ?? [], entries, isPage(name) ? memory : undefined);
    const merged = stampChanges(entriesNow, entries, today);
    const file = cataloguePath(locale, name);
    return writeCatalogue(path.join(siteDir, file), {header: headerFor(locale, header), entries: merged}) ? [file] : [];
  });
  return {changed, findings};
}

function isPage(name: string): boolean {
  return name.startsWith('docs/');
}

/** The finished translations of a language's pages: a passage that moves to another page brings its own along. */
function memoryOf(catalogues: ReadonlyMap<string, PoFile>): Map<string, PoEntry> {
  const entries = [...catalogues].filter(([name]) => isPage(name)).flatMap(([, catalogue]) => catalogue.entries);
  const finished = entries.filter((entry) => hasTranslation(entry) && !isFuzzy(entry));
  return new Map(finished.reverse().map((entry) => [keyOf(entry), entry]));
}

/** A catalogue of a page that is gone stays for as long as it holds translations. */
function writeCatalogue(target: string, catalogue: PoFile): boolean {
  if (catalogue.entries.length > 0) {
    return writeFile(target, writePo(catalogue));
  }
  const wasThere = readIfThere(target) !== null;
  rmSync(target, {force: true});
  return wasThere;
}
