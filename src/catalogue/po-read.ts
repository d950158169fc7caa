import {TextDecoder} from 'node:util';
import {ContentError, type Finding} from '../floor/errors';
import {placeAt} from './places';
import {headerFields} from './po-header';
import {keyOf, type PoFile} from './po-entry';
import {parsePo} from './po-parse';

/** A larger catalogue is a mistake, or meant to stall the build. */
export const maxBytes = 4 * 1024 * 1024;

/** More findings than these help nobody. */
const maxFindings = 20;

/**
 * Reads a catalogue.
 * @param file its path from the root of the project, for findings
 * @throws ContentError with everything that is wrong in it, each at its line and column
 */
export function readPo(bytes: Uint8Array, file: string): PoFile {
  const {catalogue, findings} = inspectPo(bytes, file);
  if (findings.length > 0) {
    throw new ContentError(findings);
  }
  return catalogue;
}

/** Reads a catalogue and what is wrong with it, without throwing. */
export function inspectPo(bytes: Uint8Array, file: string): {catalogue: PoFile; findings: Finding[]} {
  const empty: PoFile = {header: null, entries: []};
  if (bytes.length > maxBytes) {
    const message = `Unexpected size of ${bytes.length} bytes, expected at most ${maxBytes}.`;
    return {
      catalogue: empty,
      findings: [
        {file, line: 1, column: 1, code: 'PO_SIZE', message, hint: 'restore the catalogue of this page only.'},
      ],
    };
  }
  const {text, findings: unreadable} = decode(bytes, file);
  if (unreadable.length > 0) {
    return {catalogue: empty, findings: unreadable};
  }
  const {findings: syntax, ...catalogue} = parsePo(text, file);
  // Where the syntax is broken, a missing header or a second message is often only what follows from it.
  const content = syntax.length > 0 ? [] : [...headerFindings(catalogue, file), ...duplicateFindings(catalogue, file)];
  const findings = [...characterFindings(text, file), ...syntax, ...content]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, maxFindings);
  return {catalogue, findings};
}

function decode(bytes: Uint8Array, file: string): {text: string; findings: Finding[]} {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes), findings: []};
  } catch {
    const lossy = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
    const place = placeAt(lossy, Math.max(lossy.indexOf('\uFFFD'), 0));
    return {
      text: '',
      findings: [
        {
          file,
          ...place,
          code: 'PO_CHARSET',
          message: 'Unexpected bytes, expected UTF-8.',
          hint: 'save the catalogue as UTF-8.',
        },
      ],
    };
  }
}

function characterFindings(text: string, file: string): Finding[] {
  return firstMatches(text, /[\0\uFFFD]|^\uFEFF/g).map(({0: character, index}) => {
    const name = {'\0': 'NUL', '\uFEFF': 'byte order mark'}[character] ?? 'replacement character U+FFFD';
    const hint =
      character === '\uFEFF' ? 'save the catalogue without a byte order mark.' : 'type the damaged text again.';
    return {file, ...placeAt(text, index), code: 'PO_CHARACTER', message: `Unexpected ${name}, expected text.`, hint};
  });
}

/** The first matches, as many as are told; a file may hold millions. */
function firstMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.push(match) >= maxFindings) {
      break;
    }
  }
  return found;
}

function headerFindings({header}: PoFile, file: string): Finding[] {
  const charset = header && /charset=([^\s;]*)/i.exec(headerFields(header).get('Content-Type') ?? '')?.[1];
  if (charset?.toLowerCase() === 'utf-8') {
    return [];
  }
  const hint = 'begin the file with `msgid ""`, `msgstr ""` and `"Content-Type: text/plain; charset=UTF-8\\n"`.';
  if (charset) {
    return [
      {
        file,
        ...header.msgstrPlace,
        code: 'PO_CHARSET',
        message: `Unexpected charset ${charset}, expected UTF-8.`,
        hint: 'save the catalogue as UTF-8 and say so in its header.',
      },
    ];
  }
  const message = header
    ? 'Unexpected header without a charset, expected UTF-8.'
    : 'Found no header, expected one that names the charset UTF-8.';
  return [{file, ...(header?.msgstrPlace ?? {line: 1, column: 1}), code: 'PO_HEADER', message, hint}];
}

function duplicateFindings({header, entries}: PoFile, file: string): Finding[] {
  const lines = new Map<string, number>(header ? [['', header.place.line]] : []);
  return entries.flatMap((entry) => {
    const key = `${entry.obsolete ? '~' : ''}${keyOf(entry)}`;
    const first = lines.get(key);
    if (first === undefined) {
      lines.set(key, entry.place.line);
      return [];
    }
    const message = `Unexpected second message "${entry.msgid.slice(0, 60)}", expected each message once (first in line ${first}).`;
    return [
      {
        file,
        ...entry.place,
        code: 'PO_DUPLICATE',
        message,
        hint: 'keep the better translation and remove the other message.',
      },
    ];
  });
}
