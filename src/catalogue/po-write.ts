import type {PoEntry, PoFile} from './po-entry';
import {escapePo} from './po-escapes';

/** Writes a catalogue in the form of `msgcat --no-wrap`, obsolete messages last, so that every tool leaves the same bytes. */
export function writePo({header, entries}: PoFile): string {
  const inOrder = [...entries].sort((a, b) => Number(a.obsolete) - Number(b.obsolete));
  return [...(header ? [header] : []), ...inOrder].map(writeEntry).join('\n');
}

function writeEntry(entry: PoEntry): string {
  const mark = entry.obsolete ? '#~ ' : '';
  const previousMark = entry.obsolete ? '#~| ' : '#| ';
  const previous = (['msgctxt', 'msgid', 'msgid_plural'] as const).flatMap((part) => {
    const text = entry.previous[part];
    return text === undefined ? [] : statement(part, text, previousMark);
  });
  const msgstr =
    entry.msgidPlural === null
      ? statement('msgstr', entry.msgstr[0] ?? '', mark)
      : entry.msgstr.flatMap((text, form) => statement(`msgstr[${form}]`, text, mark));
  const lines = [
    ...entry.comments.map((text) => `#${text && ` ${text}`}`),
    ...entry.notes.map((text) => `#.${text && ` ${text}`}`),
    ...referenceLines(entry.references),
    ...(entry.flags.length > 0 ? [`#, ${entry.flags.join(', ')}`] : []),
    ...previous,
    ...(entry.msgctxt === null ? [] : statement('msgctxt', entry.msgctxt, mark)),
    ...statement('msgid', entry.msgid, mark),
    ...(entry.msgidPlural === null ? [] : statement('msgid_plural', entry.msgidPlural, mark)),
    ...msgstr,
  ];
  return `${lines.join('\n')}\n`;
}

function statement(name: string, text: string, mark: string): string[] {
  const lines = text.split(/(?<=\n)/);
  if (lines.length < 2) {
    return [`${mark}${name} "${escapePo(text)}"`];
  }
  return [`${mark}${name} ""`, ...lines.map((line) => `${mark}"${escapePo(line)}"`)];
}

/** Gettext fills the lines of references up to 79 columns, also with `--no-wrap`. */
function referenceLines(references: readonly string[]): string[] {
  const lines: string[] = [];
  for (const reference of references) {
    const name = /\s/.test(reference) ? reference.replace(/^(.*?)(:\d+)?$/s, '\u2068$1\u2069$2') : reference;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + name.length < 80) {
      lines[lines.length - 1] = `${last} ${name}`;
    } else {
      lines.push(`#: ${name}`);
    }
  }
  return lines;
}
