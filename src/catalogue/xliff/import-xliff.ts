import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Finding} from '../../floor/errors';
import {cataloguePath} from '../catalogue-paths';
import {judge} from '../judge';
import {hasTranslation, isFuzzy, keyOf, type PoEntry} from '../po-entry';
import {readPo} from '../po-read';
import {writePo} from '../po-write';
import {isReview, isReviewed, reviewMark} from '../review';
import type {SourceMessages} from '../source-messages';
import type {MessageKind} from '../types';
import {readIfThere, writeFile} from '../write-file';
import {readXliff, type XliffFile, type XliffUnit} from './read-xliff';
import {stateOf, unitId} from './write-xliff';

export interface ImportOptions {
  siteDir: string;
  /** Paths of the files. */
  files: readonly string[];
  sources: SourceMessages;
  /** The languages that may be changed. */
  locales: readonly string[];
  /** Who has reviewed what is marked so in the files; without it, reviews are not taken over. */
  reviewer?: string;
  /** ISO 8601. */
  today: string;
}

export interface ImportResult {
  /** Messages that changed. */
  taken: number;
  /** Catalogues that changed. */
  changed: string[];
  /** Messages that hold what the file says already. */
  same: number;
  /** What was not taken; the catalogues keep what they had. */
  refused: Finding[];
}

/**
 * Takes translations out of XLIFF files into the catalogues, through the gate that all translations pass.
 * An empty target never removes a translation; one that changed at home since the export is kept.
 * @throws ContentError when a catalogue cannot be read
 */
export function importXliff(options: ImportOptions): ImportResult {
  const result: ImportResult = {taken: 0, changed: [], same: 0, refused: []};
  for (const file of options.files) {
    const {files, findings} = readXliff(readFileSync(path.resolve(options.siteDir, file)), file);
    result.refused.push(...findings);
    files.forEach((content) => importFile(content, file, options, result));
  }
  return result;
}

function importFile({locale, original, units}: XliffFile, file: string, options: ImportOptions, result: ImportResult) {
  const {siteDir, sources, locales} = options;
  const name = [...sources.catalogues.keys()].find((candidate) => cataloguePath(locale, candidate) === original);
  const bytes = name !== undefined && locales.includes(locale) ? readIfThere(path.join(siteDir, original)) : null;
  if (name === undefined || !bytes) {
    const message = `Unexpected catalogue '${original}' in '${locale}', expected one of this project.`;
    result.refused.push({
      file,
      line: 1,
      column: 1,
      code: 'XLIFF_CATALOGUE',
      message,
      hint: 'keep the attributes trgLang and original.',
    });
    return;
  }
  const catalogue = readPo(bytes, original);
  const kinds = kindsOf(sources, name);
  const byId = new Map(catalogue.entries.filter(({obsolete}) => !obsolete).map((entry) => [unitId(entry), entry]));
  for (const unit of units.filter(({target}) => target !== '')) {
    const entry = byId.get(unit.id);
    const next = entry && withUnit(entry, unit, options);
    const refusal = refusalOf(entry, next, unit, kinds);
    if (refusal) {
      result.refused.push({file, ...unit.place, ...refusal});
    } else if (isSame(entry!, next!)) {
      result.same += 1;
    } else {
      Object.assign(entry!, next);
      result.taken += 1;
    }
  }
  if (writeFile(path.join(siteDir, original), writePo(catalogue))) {
    result.changed.push(original);
  }
}

function withUnit(entry: PoEntry, {target, state, previous}: XliffUnit, {reviewer, today}: ImportOptions): PoEntry {
  const flags = entry.flags.filter((flag) => flag !== 'fuzzy');
  const isOpen = state === 'fuzzy';
  const next: PoEntry = {
    ...entry,
    msgstr: [target],
    flags: isOpen ? [...flags, 'fuzzy'] : flags,
    previous: isOpen ? (isFuzzy(entry) ? entry.previous : previous) : {},
  };
  if (state === 'reviewed' && reviewer && !isReviewed(next)) {
    next.comments = [...entry.comments.filter((comment) => !isReview(comment)), reviewMark(next, reviewer, today)];
  }
  return next;
}

function refusalOf(
  entry: PoEntry | undefined,
  next: PoEntry | undefined,
  {source, sent}: XliffUnit,
  kinds: ReadonlyMap<string, ReadonlySet<MessageKind>>,
): Pick<Finding, 'code' | 'message' | 'hint'> | null {
  const quote = `"${source.slice(0, 60)}"`;
  if (!entry || !next || entry.msgid !== source) {
    const message = `Unexpected message ${quote}, expected one of the catalogue; its English has changed since the export.`;
    return {code: 'XLIFF_UNKNOWN', message, hint: 'export again and translate the message of today.'};
  }
  if (isSame(entry, next)) {
    return null;
  }
  const isLost = hasTranslation(entry) && (sent === null ? isReviewed(entry) : sent !== stateOf(entry));
  if (isLost) {
    const message = `Unexpected translation of ${quote}, expected none: the catalogue's own is newer than the export or reviewed.`;
    return {code: 'XLIFF_CONFLICT', message, hint: 'compare both and put the better one into the catalogue.'};
  }
  const gated = {...next, flags: next.flags.filter((flag) => flag !== 'fuzzy')};
  const refusals = [...(kinds.get(keyOf(entry)) ?? ['text' as const])].flatMap((kind) => judge(gated, kind).refusals);
  return refusals[0] ?? null;
}

function isSame(entry: PoEntry, next: PoEntry): boolean {
  const what = ({msgstr, flags, previous, comments}: PoEntry) => JSON.stringify([msgstr, flags, previous, comments]);
  return what(entry) === what(next);
}

/** What the messages of a catalogue are: one text may be a heading and a paragraph. */
function kindsOf({pages}: SourceMessages, name: string): Map<string, Set<MessageKind>> {
  const kinds = new Map<string, Set<MessageKind>>();
  for (const segment of pages.filter(({id}) => `docs/${id}` === name).flatMap(({segments}) => segments)) {
    kinds.set(keyOf(segment), (kinds.get(keyOf(segment)) ?? new Set()).add(segment.kind));
  }
  return kinds;
}
