import {rmSync} from 'node:fs';
import path from 'node:path';
import type {Finding} from '../floor/errors';
import {translatedLocales} from '../site/locales';
import {cataloguePath} from './catalogue-paths';
import {writeInboxPlace} from './inbox-notes';
import {readInbox, showText, type InboxFile} from './inbox-read';
import {placesOf, settle, staleRefusal} from './inbox-settle';
import {machine, shownName} from './people';
import {headerFields} from './po-header';
import {hasTranslation, keyOf, type PoEntry, type PoFile} from './po-entry';
import {inspectPo} from './po-read';
import {writePo} from './po-write';
import type {SourcePage} from './read-pages';
import {refuseShape} from './refuse-shape';
import {readSources} from './source-messages';
import type {Refusal} from './types';
import {readIfThere, writeFile} from './write-file';

interface InboxOptions {
  siteDir: string;
  /** The languages; all that are translated unless told. */
  locales?: readonly string[];
  /** Say what would be done, and write nothing. */
  dryRun?: boolean;
}

/** A translation that was taken. */
export interface InboxTaken {
  /** The small file it came in, from the root of the project. */
  file: string;
  catalogue: string;
  msgid: string;
  /** Who sent it, when they gave a name that may be shown. */
  person: string | null;
  /** What a maintainer should know about it; null for nothing. */
  note: string | null;
}

export interface InboxResult {
  taken: InboxTaken[];
  /** How many translations the catalogues held already. */
  known: number;
  /** What was refused, and why. */
  refused: Finding[];
  /** Catalogues that changed. */
  changed: string[];
  /** Small files that are done and gone. */
  done: string[];
}

/**
 * Takes what contributors sent into the catalogues, through the same gate as everything. What is taken
 * leaves the inbox; what is refused stays there, in a smaller file. Running it twice changes nothing more.
 */
export function mergeInbox({siteDir, locales = translatedLocales, dryRun = false}: InboxOptions): InboxResult {
  const {catalogues, pages} = readSources(siteDir);
  const sources = new Map([...catalogues].map(([name, entries]) => [name, byKey(entries)]));
  const result: InboxResult = {taken: [], known: 0, refused: [], changed: [], done: []};
  for (const locale of locales) {
    const shelf = new Shelf(siteDir, locale);
    const files = readInbox(siteDir, locale);
    const left = files.map((file) => mergeFile(file, {shelf, sources, result, locale, pages}));
    result.changed.push(...shelf.save(dryRun));
    // Only when the catalogues are written may their small files go.
    files.forEach((file, index) => leave(siteDir, file, left[index]!, {dryRun, result}));
  }
  return result;
}

interface Work {
  shelf: Shelf;
  sources: ReadonlyMap<string, ReadonlyMap<string, PoEntry>>;
  result: InboxResult;
  locale: string;
  pages: readonly SourcePage[];
}

/** Takes a small file in; gives the entries that were refused, or null when it cannot be read. */
function mergeFile({file, catalogue, findings}: InboxFile, {shelf, sources, result, locale, pages}: Work): PoEntry[] | null {
  result.refused.push(...findings);
  if (findings.length > 0) {
    return null;
  }
  const person = personOf(catalogue);
  const left: PoEntry[] = [];
  for (const entry of catalogue.entries.filter((one) => !one.obsolete && hasTranslation(one))) {
    const refuse = (refusal: Refusal): true => {
      result.refused.push({file, ...entry.msgstrPlace, ...refusal});
      return true;
    };
    const places = placesOf(entry, sources);
    const refusedPlaces = places.filter(({named, ...place}) => {
      const inCatalogue = sources.get(place.catalogue);
      if (!inCatalogue) {
        const message = `Unexpected catalogue '${showText(place.catalogue)}', expected ui, data or docs/<page>.`;
        return refuse({
          code: 'INBOX_CATALOGUE',
          message,
          hint: 'the page may be gone; look for its passage in another catalogue.',
        });
      }
      const {known, findings: broken} = shelf.read(place.catalogue);
      if (broken.length > 0) {
        const message = `The catalogue ${place.catalogue} cannot be read: ${broken[0]!.message}`;
        return refuse({code: 'INBOX_CATALOGUE', message, hint: 'mend the catalogue, then run the inbox again.'});
      }
      const settlement = settle({entry, place: named ? place : null, sources: inCatalogue, known, person});
      if (settlement.kind === 'refused') {
        return refuse(settlement.refusal);
      }
      if (settlement.kind === 'taken') {
        const around = {locale, known, pages: pages.filter(({id}) => place.catalogue === `docs/${id}`)};
        const [misshapen] = refuseShape(settlement.entry, around);
        if (misshapen) {
          return refuse(misshapen);
        }
        shelf.put(place.catalogue, settlement.entry);
        result.taken.push({file, catalogue: place.catalogue, msgid: entry.msgid, person, note: settlement.note});
      } else {
        result.known += 1;
      }
      return false;
    });
    if (places.length === 0) {
      refuse(
        staleRefusal(
          entry,
          [...sources.values()].flatMap((entries) => [...entries.values()]),
        ),
      );
      left.push(entry);
    } else if (refusedPlaces.length > 0) {
      const notes = refusedPlaces.filter(({named}) => named).map(writeInboxPlace);
      left.push({...entry, notes});
    }
  }
  return left;
}

function leave(
  siteDir: string,
  {file, catalogue}: InboxFile,
  left: PoEntry[] | null,
  {dryRun, result}: {dryRun: boolean; result: InboxResult},
): void {
  if (left === null || (left.length > 0 && dryRun)) {
    return;
  }
  if (left.length > 0) {
    writeFile(path.join(siteDir, file), writePo({...catalogue, entries: left}));
    return;
  }
  result.done.push(file);
  if (!dryRun) {
    rmSync(path.join(siteDir, file), {force: true});
  }
}

/** The catalogues of a language, read when they are asked for and written together. */
class Shelf {
  private readonly catalogues = new Map<
    string,
    {catalogue: PoFile; known: Map<string, PoEntry>; findings: Finding[]; changed: boolean}
  >();

  constructor(
    private readonly siteDir: string,
    private readonly locale: string,
  ) {}

  read(name: string): {known: ReadonlyMap<string, PoEntry>; findings: readonly Finding[]} {
    const file = cataloguePath(this.locale, name);
    const bytes =
      readIfThere(path.join(this.siteDir, file)) ??
      Buffer.from('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n');
    const read = this.catalogues.get(name) ?? {
      ...inspectPo(bytes, file),
      known: new Map<string, PoEntry>(),
      changed: false,
    };
    if (!this.catalogues.has(name)) {
      read.known = byKey(read.catalogue.entries.filter(({obsolete}) => !obsolete));
      this.catalogues.set(name, read);
    }
    return read;
  }

  put(name: string, entry: PoEntry): void {
    const shelved = this.catalogues.get(name)!;
    shelved.known.set(keyOf(entry), entry);
    shelved.changed = true;
  }

  /** Writes what changed; gives the paths. */
  save(dryRun: boolean): string[] {
    return [...this.catalogues].flatMap(([name, {catalogue, known, changed}]) => {
      if (!changed) {
        return [];
      }
      const file = cataloguePath(this.locale, name);
      const entries = catalogue.entries.map((entry) => (entry.obsolete ? entry : known.get(keyOf(entry))!));
      if (!dryRun) {
        writeFile(path.join(this.siteDir, file), writePo({...catalogue, entries}));
      }
      return [file];
    });
  }
}

/** Who sent a file, in words that may be shown; programs that translate are nobody. */
function personOf({header}: PoFile): string | null {
  const fields = header ? headerFields(header) : new Map<string, string>();
  const name = [fields.get('Last-Translator'), fields.get('X-Translated-By')].find(
    (value) => value && value !== machine && value !== 'unnamed',
  );
  return name === undefined ? null : shownName(name.replace(/\s*<[^>]*>$/, ''));
}

function byKey(entries: readonly PoEntry[]): Map<string, PoEntry> {
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}
