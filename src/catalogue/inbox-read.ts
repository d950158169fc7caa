import {existsSync, lstatSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Finding} from '../floor/errors';
import {catalogueFolder, inboxFolder} from './catalogue-paths';
import {headerFields} from './po-header';
import type {PoFile} from './po-entry';
import {inspectPo, maxBytes} from './po-read';

/** More files or entries at once are no gift. What is over the limit waits for the next run. */
const maxFiles = 500;
const maxEntries = 5000;
const safeName = /^[\w.-]{1,120}\.po$/;

/** A small file that somebody sent. */
export interface InboxFile {
  /** Path from the root of the project. */
  file: string;
  catalogue: PoFile;
  /** Why it cannot be read at all; it then stays as it is. */
  findings: Finding[];
}

/** Reads the inbox of a language, in the order of the files' names. */
export function readInbox(siteDir: string, locale: string): InboxFile[] {
  const folder = path.join(siteDir, catalogueFolder, locale, inboxFolder);
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.po'))
        .sort()
    : [];
  return names.slice(0, maxFiles).map((name) => readInboxFile(folder, locale, name));
}

function readInboxFile(folder: string, locale: string, name: string): InboxFile {
  const file = `${catalogueFolder}/${locale}/${inboxFolder}/${showText(name)}`;
  const refuse = (code: string, message: string, hint: string): InboxFile => ({
    file,
    catalogue: {header: null, entries: []},
    findings: [{file, line: 1, column: 1, code, message, hint}],
  });
  const full = path.join(folder, name);
  const {size, isFile} = statOf(full);
  if (!isFile || !safeName.test(name)) {
    return refuse(
      'INBOX_FILE',
      'Unexpected kind or name of file, expected a plain file such as th-2026-11-24-0a1b2c3d.po.',
      'send the file as the editor names it.',
    );
  }
  if (size > maxBytes) {
    return refuse(
      'PO_SIZE',
      `Unexpected size of ${size} bytes, expected at most ${maxBytes}.`,
      'send only what you changed.',
    );
  }
  const {catalogue, findings} = inspectPo(readFileSync(full), file);
  const language = catalogue.header && headerFields(catalogue.header).get('Language');
  if (findings.length === 0 && language && language !== locale) {
    return refuse(
      'INBOX_LANGUAGE',
      `Unexpected language '${showText(language)}' in the header, expected ${locale}.`,
      `move the file to the inbox of its own language.`,
    );
  }
  if (catalogue.entries.length > maxEntries) {
    return refuse(
      'PO_SIZE',
      `Unexpected ${catalogue.entries.length} messages, expected at most ${maxEntries}.`,
      'send only what you changed.',
    );
  }
  return {file, catalogue, findings};
}

/** A link could lead out of the project, so it is no file. */
function statOf(full: string): {size: number; isFile: boolean} {
  const stats = lstatSync(full);
  return {size: stats.size, isFile: stats.isFile()};
}

/** A stranger's text as it may be printed on a terminal: short, and with nothing that cannot be seen. */
export function showText(text: string, longest = 300): string {
  const visible = text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return visible.length > longest ? `${visible.slice(0, longest)}…` : visible;
}
