import type {Finding} from '../floor/errors';
import {PoBuilder, type Append, type Report} from './po-builder';
import type {PoEntry, PoFile} from './po-entry';
import {unescapePo} from './po-escapes';

const keyword = /^(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d+)\])?\s*(?=["\s]|$)/;
const conflict = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/;
const quoted = /^"((?:[^"\\]|\\.)*)"[ \t]*/;
/** A name with spaces stands between these marks. */
const references = /\u2068[^\u2068\u2069]*\u2069(?::\d+)?|\S+/g;
/** More of these in one entry are no catalogue of a page. */
const maxListed = 500;
/** More findings than these help nobody, and a file of other kind has one in each line. */
const maxFindings = 100;
const quoteHint = 'put the text between " and ", and write " inside it as \\".';
const messageHint = 'write each message as `msgid "…"` and `msgstr "…"`.';

/**
 * Reads the syntax of a PO file. Every line that cannot be read is a finding; the rest is read on.
 * The first entry with an empty msgid is the header.
 */
export function parsePo(text: string, file: string): PoFile & {findings: Finding[]} {
  const reader = new PoReader(file);
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length && !reader.hasEnough(); index += 1) {
    reader.readLine(lines[index]!, index + 1);
  }
  return reader.end();
}

class PoReader {
  private readonly findings: Finding[] = [];
  private readonly report: Report = (column, code, message, hint) => {
    this.findings.push({file: this.file, line: this.line, column, code, message, hint});
  };
  private readonly builder = new PoBuilder(this.report);
  private append: Append | null = null;
  private appendPrevious: Append | null = null;
  private line = 0;

  constructor(private readonly file: string) {}

  hasEnough(): boolean {
    return this.findings.length >= maxFindings;
  }

  readLine(raw: string, line: number): void {
    const text = raw.trim();
    if (text === '') {
      return;
    }
    this.line = line;
    const column = raw.length - raw.trimStart().length + 1;
    if (conflict.test(raw)) {
      const message = 'Unexpected mark of a merge conflict, expected one version of each message.';
      this.report(1, 'PO_CONFLICT', message, 'settle the conflict and remove the marks.');
    } else if (text.startsWith('#~')) {
      this.readObsolete(text.slice(2), column + 2);
    } else if (text.startsWith('#')) {
      this.readComment(text, column);
    } else {
      this.readStatement(text, column, false);
    }
  }

  end(): PoFile & {findings: Finding[]} {
    this.builder.finish(true, this.findings.at(-1)?.line === this.line);
    const {entries} = this.builder;
    const isHeader = ({msgid, msgctxt, obsolete}: PoEntry) => msgid === '' && msgctxt === null && !obsolete;
    const header = entries.find(isHeader) ?? null;
    return {header, entries: entries.filter((entry) => entry !== header), findings: this.findings};
  }

  private readObsolete(text: string, column: number): void {
    const rest = text.trimStart();
    const at = column + text.length - rest.length;
    if (rest.startsWith('|')) {
      this.readPrevious(rest.slice(1), at + 1);
    } else if (rest !== '') {
      this.readStatement(rest, at, true);
    }
  }

  private readComment(text: string, column: number): void {
    const entry = this.builder.nextEntry();
    const rest = text.slice(2);
    this.append = null;
    switch (text[1]) {
      case '.':
        entry.notes.push(rest.replace(/^ /, ''));
        break;
      case ':':
        this.addToList(
          entry.references,
          (rest.match(references) ?? []).map((name) => name.replace(/[\u2068\u2069]/g, '')),
        );
        break;
      case ',':
        this.addToList(entry.flags, newFlags(rest, entry.flags));
        break;
      case '|':
        this.readPrevious(rest, column + 2);
        break;
      default:
        entry.comments.push(text.slice(1).replace(/^ /, ''));
    }
  }

  private addToList(list: string[], items: readonly string[]): void {
    if (list.length + items.length > maxListed) {
      const message = `Unexpected ${list.length + items.length} items before one message, expected at most ${maxListed}.`;
      this.report(1, 'PO_SIZE', message, 'restore the comments of this message.');
      return;
    }
    list.push(...items);
  }

  private readPrevious(text: string, column: number): void {
    const {previous} = this.builder.nextEntry();
    const rest = text.trimStart();
    const match = keyword.exec(rest);
    if (match && match[1] !== 'msgstr') {
      const part = match[1] as keyof PoEntry['previous'];
      previous[part] = '';
      this.appendPrevious = (more) => (previous[part] += more);
    }
    const skipped = match?.[0].length ?? 0;
    this.readStrings(rest.slice(skipped), column + text.length - rest.length + skipped, this.appendPrevious);
  }

  private readStatement(text: string, column: number, obsolete: boolean): void {
    let rest = text;
    let at = column;
    do {
      const left = this.readPart(rest, at, obsolete);
      at += rest.length - left.length;
      rest = left;
    } while (keyword.test(rest) && !this.hasEnough());
    if (rest.startsWith('#')) {
      this.readComment(rest, at);
    } else if (rest !== '' && !this.hasEnough()) {
      this.report(at, 'PO_SYNTAX', `Unexpected \`${rest.slice(0, 20)}\`, expected a text in quotes.`, quoteHint);
    }
  }

  /** Reads one keyword with its texts, or texts that go on; gives what is left of the line. */
  private readPart(text: string, column: number, obsolete: boolean): string {
    const match = keyword.exec(text);
    if (!match && !text.startsWith('"')) {
      const found = /^\S{1,30}/.exec(text)![0];
      const message = `Unexpected \`${found}\`, expected msgid, msgstr, a comment or a text in quotes.`;
      this.report(column, 'PO_SYNTAX', message, messageHint);
      this.append = null;
      return '';
    }
    if (match) {
      this.appendPrevious = null;
      this.append = this.builder.startPart(match[1]!, match[2], {line: this.line, column}, obsolete);
    }
    const skipped = match?.[0].length ?? 0;
    return this.readStrings(text.slice(skipped), column + skipped, this.append);
  }

  /** Reads texts in quotes; gives what is left of the line. */
  private readStrings(text: string, column: number, append: Append | null): string {
    let rest = text.trimStart();
    while (rest.startsWith('"')) {
      const at = column + text.length - rest.length;
      const match = quoted.exec(rest);
      if (!match) {
        this.report(at, 'PO_STRING', 'Unexpected end of the line, expected a closing quote.', quoteHint);
        return '';
      }
      if (!append) {
        const message = 'Unexpected text in quotes, expected msgid or msgstr before it.';
        this.report(at, 'PO_SYNTAX', message, messageHint);
        return '';
      }
      append(this.unescape(match[1]!, at + 1));
      rest = rest.slice(match[0].length);
    }
    return rest;
  }

  private unescape(raw: string, column: number): string {
    const {text, bad} = unescapePo(raw);
    for (const offset of bad) {
      const message = `Unexpected escape \`${raw.slice(offset, offset + 2)}\`, expected one such as \\n, \\t, \\" or \\\\.`;
      this.report(column + offset, 'PO_ESCAPE', message, 'write a backslash as \\\\.');
    }
    return text;
  }
}

function newFlags(text: string, known: readonly string[]): string[] {
  const flags = text.split(',').map((flag) => flag.trim());
  return flags.filter((flag) => flag !== '' && !known.includes(flag));
}
