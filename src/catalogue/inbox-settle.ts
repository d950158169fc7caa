import {readInboxPlaces, shortHash, type InboxPlace} from './inbox-notes';
import {showText} from './inbox-read';
import {judge} from './judge';
import {kindsFrom} from './kinds';
import {hasTranslation, isFuzzy, keyOf, type PoEntry} from './po-entry';
import {isReview, isReviewed} from './review';
import {similarity} from './similarity';
import {stampChanges} from './stale';
import type {Refusal} from './types';

/** What became of an entry in one catalogue. */
export type Settlement =
  {kind: 'taken'; entry: PoEntry; note: string | null} | {kind: 'known'} | {kind: 'refused'; refusal: Refusal};

interface Given {
  entry: PoEntry;
  /** Where the editor says that it belongs; null in files of other programs. */
  place: InboxPlace | null;
  /** What the sources and the catalogue hold today, by key. */
  sources: ReadonlyMap<string, PoEntry>;
  known: ReadonlyMap<string, PoEntry>;
  /** Name of the contributor as it may be shown; null when there is none. */
  person: string | null;
}

/** Decides about one translation that was sent, against what its catalogue holds. It changes nothing itself. */
export function settle({entry, place, sources, known, person}: Given): Settlement {
  const source = sources.get(keyOf(entry));
  const present = known.get(keyOf(entry));
  if (!source) {
    return refuse(staleRefusal(entry, [...sources.values()]));
  }
  if (!present) {
    const message = 'The catalogue does not hold this English yet.';
    return refuse({code: 'INBOX_CATALOGUE', message, hint: 'run `npm run i18n -- extract`, then the inbox again.'});
  }
  if (isFuzzy(entry)) {
    const message = 'It is marked as not finished (fuzzy).';
    return refuse({code: 'FUZZY', message, hint: 'take the mark off once it is finished.'});
  }
  const msgstr = entry.msgstr[0] ?? '';
  if (msgstr === present.msgstr[0] && !isFuzzy(present)) {
    return {kind: 'known'};
  }
  const candidate = {
    ...present,
    msgidPlural: entry.msgidPlural,
    msgstr: entry.msgstr,
    flags: present.flags.filter((flag) => flag !== 'fuzzy'),
  };
  const [refusal] = kindsFrom(source.notes).flatMap((kind) => judge(candidate, kind).refusals);
  if (refusal) {
    return refuse(refusal);
  }
  const overtaken = place === null ? isReviewed(present) : place.replaces !== hashOf(present);
  if (overtaken && isReviewed(present)) {
    const message = `A reviewed translation came in meanwhile. It reads: "${showText(present.msgstr[0] ?? '')}". Yours reads: "${showText(msgstr)}".`;
    return refuse({
      code: 'CONFLICT',
      message,
      hint: 'keep the reviewed one, or settle it with the reviewer and change the catalogue.',
    });
  }
  return {kind: 'taken', entry: finish({...candidate, previous: {}}, person), note: noteOn(present, overtaken)};
}

/** The catalogues that an entry is for: those it names, else all that hold its English. */
export function placesOf(
  entry: PoEntry,
  sources: ReadonlyMap<string, ReadonlyMap<string, PoEntry>>,
): (InboxPlace & {named: boolean})[] {
  const named = readInboxPlaces(entry.notes).map((place) => ({...place, named: true}));
  if (named.length > 0) {
    return named;
  }
  const holding = [...sources]
    .filter(([, entries]) => entries.has(keyOf(entry)))
    .map(([catalogue]) => ({catalogue, replaces: null, named: false}));
  return holding;
}

/** Says which English the translation was made for, and which stands there now. */
export function staleRefusal({msgctxt, msgid}: PoEntry, today: readonly PoEntry[]): Refusal {
  const sameContext = today.find((entry) => msgctxt !== null && entry.msgctxt === msgctxt);
  const scored = today.map((entry) => ({entry, score: similarity(msgid, entry.msgid, 0.4)}));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), {entry: null as PoEntry | null, score: 0.4});
  const now = sameContext ?? best.entry;
  return {
    code: 'STALE',
    message: now
      ? `The English has changed since. Then: "${showText(msgid)}". Now: "${showText(now.msgid)}".`
      : `The English is no longer on the page. It was: "${showText(msgid)}".`,
    hint: now
      ? 'translate the English of today.'
      : 'this translation is no longer needed; delete the file when you agree.',
  };
}

/** A new text has not been reviewed, and it is in step with its English. */
function finish(entry: PoEntry, person: string | null): PoEntry {
  const credit = /^translated by: /;
  const kept = entry.comments.filter((comment) => !isReview(comment) && !credit.test(comment));
  const comments = person === null ? kept : [...kept, `translated by: ${person}`];
  return stampChanges([{...entry, comments}], [entry])[0]!;
}

function noteOn(present: PoEntry, overtaken: boolean): string | null {
  const text = showText(present.msgstr[0] ?? '');
  if (!hasTranslation(present)) {
    return null;
  }
  if (isReviewed(present)) {
    return `It takes the place of a reviewed translation: "${text}". Have it reviewed again.`;
  }
  return overtaken ? `It takes the place of one that came in meanwhile: "${text}".` : null;
}

function hashOf(entry: PoEntry): string | null {
  return hasTranslation(entry) ? shortHash(entry.msgstr[0] ?? '') : null;
}

function refuse(refusal: Refusal): Settlement {
  return {kind: 'refused', refusal};
}
