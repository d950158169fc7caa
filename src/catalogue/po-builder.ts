import {newEntry, type PoEntry} from './po-entry';
import type {TextPlace} from './places';

/** Adds a text in quotes to the part that is being read. */
export type Append = (text: string) => void;

/** Tells what is wrong in the line that is being read. */
export type Report = (column: number, code: string, message: string, hint: string) => void;

/** Puts entries together from their parts, in the order of the file. */
export class PoBuilder {
  readonly entries: PoEntry[] = [];
  private entry: PoEntry | null = null;
  private readonly parts = new Set<string>();

  constructor(private readonly report: Report) {}

  /** The entry that a comment belongs to: the one that comes after it. */
  nextEntry(): PoEntry {
    if (this.parts.has('msgid')) {
      this.finish(false);
    }
    return this.current();
  }

  /** Begins a part such as `msgid` or `msgstr[1]`. */
  startPart(part: string, index: string | undefined, {line, column}: TextPlace, obsolete: boolean): Append {
    const starts = part === 'msgctxt' || part === 'msgid';
    if (starts && (this.parts.has('msgid') || this.parts.has(part))) {
      this.finish(false);
    }
    const entry = this.current();
    const form = Number(index ?? 0);
    if (!this.isExpected(part, index, entry)) {
      const name = index === undefined ? part : `${part}[${index}]`;
      const message = `Unexpected ${name}, expected msgid before one msgstr.`;
      this.report(column, 'PO_SYNTAX', message, 'give each message one msgid and one msgstr.');
      return () => {};
    }
    if (this.parts.size === 0) {
      entry.place = {line, column};
    }
    if (part === 'msgstr' && form === 0) {
      entry.msgstrPlace = {line, column};
    }
    entry.obsolete ||= obsolete;
    this.parts.add(part);
    return appendTo(entry, part, form);
  }

  /** Takes the entry as read. What is missing at the end of the file is not told twice. */
  finish(atEnd: boolean, isExplained = false): void {
    if (this.parts.has('msgid') && !this.parts.has('msgstr') && !isExplained) {
      const found = atEnd ? 'end of the file' : 'next message';
      const message = `Unexpected ${found}, expected the msgstr of a message.`;
      this.report(
        1,
        atEnd ? 'PO_TRUNCATED' : 'PO_SYNTAX',
        message,
        'restore the rest of the file, or add `msgstr ""`.',
      );
    } else if (this.parts.has('msgstr')) {
      this.entries.push(this.current());
    }
    this.entry = null;
    this.parts.clear();
  }

  private current(): PoEntry {
    this.entry ??= newEntry({msgid: '', msgstr: []});
    return this.entry;
  }

  private isExpected(part: string, index: string | undefined, {msgstr, msgidPlural}: PoEntry): boolean {
    if (part === 'msgctxt' || part === 'msgid') {
      return true;
    }
    if (part === 'msgid_plural') {
      return this.parts.has('msgid') && !this.parts.has('msgstr') && !this.parts.has(part);
    }
    const isNext = Number(index ?? 0) === msgstr.length;
    return this.parts.has('msgid') && isNext && (index !== undefined) === (msgidPlural !== null);
  }
}

function appendTo(entry: PoEntry, part: string, form: number): Append {
  switch (part) {
    case 'msgctxt':
      entry.msgctxt = '';
      return (text) => (entry.msgctxt += text);
    case 'msgid':
      return (text) => (entry.msgid += text);
    case 'msgid_plural':
      entry.msgidPlural = '';
      return (text) => (entry.msgidPlural += text);
    default:
      entry.msgstr[form] = '';
      return (text) => (entry.msgstr[form] += text);
  }
}
