import {existsSync} from 'node:fs';
import path from 'node:path';
import {filesUnder} from '../floor/files';

/** Folder of the catalogues, from the root of the project. */
export const catalogueFolder = 'i18n';
/** Folder of what is compiled from them; Docusaurus reads it. */
export const compiledFolder = '.i18n';

/** Path of a catalogue, from the root of the project. Its name is `ui`, `data` or `docs/<page id>`. */
export function cataloguePath(locale: string, name: string): string {
  return `${catalogueFolder}/${locale}/${name}.po`;
}

/** Folder of the small files that contributors send, below the language's folder; they are no catalogues. */
export const inboxFolder = 'inbox';

/** Names of all catalogues of a language that are there. */
export function cataloguesOf(siteDir: string, locale: string): string[] {
  const folder = path.join(siteDir, catalogueFolder, locale);
  const files = existsSync(folder) ? filesUnder(folder) : [];
  return files
    .filter((file) => file.endsWith('.po'))
    .map((file) => path.relative(folder, file).split(path.sep).join('/').slice(0, -'.po'.length))
    .filter((name) => !name.startsWith(`${inboxFolder}/`));
}

/** Folder of an edition's compiled pages and of their states, below the language's folder. */
export function versionFolder(version: string): string {
  return version === 'current' ? version : `version-${version}`;
}
