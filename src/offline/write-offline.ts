import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {bundleWorker} from './bundle';
import {hashBytes, keptFile, languageFiles, type BuiltSite} from './language-files';
import {listAddress, missingAddress, workerAddress, type OfflineLanguage} from './types';

/** A language of the site with its books. */
export interface OfflineSource {
  locale: string;
  /** Folder of the language, such as `th/`; empty for the source language. */
  folder: string;
  books: readonly {edition: string; file: string}[];
}

export interface OfflineJob {
  /** The project, out of which the worker is bundled. */
  siteDir: string;
  /** The finished site. */
  site: string;
  basePath: string;
  languages: readonly OfflineSource[];
  /** False to publish the worker that removes copies and itself. */
  isOn: boolean;
}

/** The files that a release has for reading without a network. */
export function offlineFiles(folders: readonly string[], isOn = true): string[] {
  return [workerAddress, ...(isOn ? folders.map((folder) => folder + listAddress) : [])];
}

/**
 * Writes the list of files of each language and the service worker. No page may change afterwards: a
 * browser keeps a file only when it is exactly the one in the list.
 */
export async function writeOffline({siteDir, site, basePath, languages, isOn}: OfflineJob): Promise<void> {
  const built: BuiltSite = {site, basePath, folders: languages.map(({folder}) => folder).filter(Boolean)};
  const known = isOn ? languages.map((language) => writeLanguage(built, language)) : [];
  const worker = await bundleWorker(siteDir, isOn ? {build: hashBytes(JSON.stringify(known)), languages: known} : null);
  writeFileSync(path.join(site, workerAddress), worker);
}

function writeLanguage(built: BuiltSite, {locale, folder, books}: OfflineSource): OfflineLanguage {
  const text = JSON.stringify(languageFiles(built, {locale, folder, books}));
  const file = path.join(built.site, folder, listAddress);
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, text);
  const missing = `${folder}${missingAddress}index.html`;
  const hash = existsSync(path.join(built.site, missing)) ? keptFile(built.site, missing)[1] : '';
  return {locale, folder, list: hashBytes(text), missing: hash};
}
