import type {TextPlace} from './places';

/** One message of a catalogue in the gettext PO format. */
export interface PoEntry {
  /** `# …`: comments of translators, also the marks of a review. */
  comments: string[];
  /** `#. …`: notes for translators, made by the extraction. */
  notes: string[];
  /** `#: …`: the files that hold the message. */
  references: string[];
  /** `#, …`: such as `fuzzy`. */
  flags: string[];
  /** `#| …`: the English text that a fuzzy translation was made for. */
  previous: {msgctxt?: string; msgid?: string; msgid_plural?: string};
  msgctxt: string | null;
  msgid: string;
  msgidPlural: string | null;
  /** The translations: one, or one for each plural form; empty strings where there are none. */
  msgstr: string[];
  /** `#~ …`: no page holds the message any more. */
  obsolete: boolean;
  /** Where the message begins and where its translation begins. */
  place: TextPlace;
  msgstrPlace: TextPlace;
}

/** A catalogue: its header, then its messages in the order of the file. */
export interface PoFile {
  header: PoEntry | null;
  entries: PoEntry[];
}

/** An entry without a translation. */
export function newEntry(fields: Partial<PoEntry> & {msgid: string}): PoEntry {
  const nowhere = {line: 1, column: 1};
  return {
    comments: [],
    notes: [],
    references: [],
    flags: [],
    previous: {},
    msgctxt: null,
    msgidPlural: null,
    msgstr: [''],
    obsolete: false,
    place: nowhere,
    msgstrPlace: nowhere,
    ...fields,
  };
}

/** What tells one message from another: its context and its English text. */
export function keyOf({msgctxt, msgid}: {msgctxt?: string | null; msgid: string}): string {
  return msgctxt == null ? msgid : `${msgctxt}\u0004${msgid}`;
}

export function isFuzzy(entry: PoEntry): boolean {
  return entry.flags.includes('fuzzy');
}

export function hasTranslation(entry: PoEntry): boolean {
  return entry.msgstr.some((text) => text !== '');
}
