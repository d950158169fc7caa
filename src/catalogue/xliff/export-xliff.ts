import path from 'node:path';
import {cataloguePath, cataloguesOf} from '../catalogue-paths';
import {newEntry} from '../po-entry';
import {readPo} from '../po-read';
import {writePo} from '../po-write';
import type {SourceMessages} from '../source-messages';
import {readIfThere, writeFile} from '../write-file';
import {writeXliff} from './write-xliff';

/**
 * Writes the catalogues of a language as XLIFF 2.1, one file each.
 * @returns the files, below the folder
 * @throws ContentError when a catalogue cannot be read
 */
export function exportXliff(siteDir: string, locale: string, folder: string): string[] {
  return cataloguesOf(siteDir, locale).map((name) => {
    const original = cataloguePath(locale, name);
    const catalogue = readPo(readIfThere(path.join(siteDir, original))!, original);
    const file = `${locale}/${name}.xlf`;
    writeFile(path.join(folder, file), writeXliff(catalogue, {locale, original}));
    return file;
  });
}

const templateHeader = [
  'Project-Id-Version: kratom-and-mood',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=UTF-8',
  'Content-Transfer-Encoding: 8bit',
  '',
].join('\n');

/** Writes the English messages as PO templates, for services that ask for a source file. */
export function exportTemplates({catalogues}: SourceMessages, folder: string): string[] {
  return [...catalogues].map(([name, entries]) => {
    const file = `${name}.pot`;
    writeFile(path.join(folder, file), writePo({header: newEntry({msgid: '', msgstr: [templateHeader]}), entries}));
    return file;
  });
}
