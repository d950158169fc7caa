import path from 'node:path';
import type {Finding} from '../floor/errors';
import {cataloguePath} from './catalogue-paths';
import {keyOf, type PoEntry} from './po-entry';
import {inspectPo} from './po-read';
import {readIfThere} from './write-file';

/** The catalogues of a language, as far as they can be read. */
export interface Language {
  locale: string;
  /** The entries in use by key, by the name of the catalogue. */
  entries: Map<string, Map<string, PoEntry>>;
  /** The headers, by the name of the catalogue. */
  headers: Map<string, PoEntry>;
  /** Catalogues that are missing, and everything that cannot be read. */
  broken: Finding[];
}

/** Reads the catalogues of a language by their names. */
export function readLanguage(siteDir: string, locale: string, names: Iterable<string>): Language {
  const language: Language = {locale, entries: new Map(), headers: new Map(), broken: []};
  for (const name of names) {
    const file = cataloguePath(locale, name);
    const bytes = readIfThere(path.join(siteDir, file));
    if (!bytes) {
      const message = 'Found no such catalogue, expected one for each page.';
      language.broken.push({
        file,
        line: 1,
        column: 1,
        code: 'PO_MISSING',
        message,
        hint: 'run `npm run i18n -- extract`.',
      });
      continue;
    }
    const {catalogue, findings} = inspectPo(bytes, file);
    language.broken.push(...findings);
    if (catalogue.header) {
      language.headers.set(name, catalogue.header);
    }
    const inUse = catalogue.entries.filter(({obsolete}) => !obsolete);
    language.entries.set(name, new Map(inUse.map((entry) => [keyOf(entry), entry])));
  }
  return language;
}
