import path from 'node:path';
import {ContentError, type Finding} from '../floor/errors';
import {translatedLocales} from '../site/locales';
import {compiledFolder, versionFolder} from './catalogue-paths';
import {compileLanguage, type LanguageStatus} from './compile-language';
import {editions} from '../site/editions';
import {readSources} from './source-messages';
import {writeTree} from './write-tree';

export interface CompileOptions {
  siteDir: string;
  /** The languages to compile; the source language is left out. */
  locales?: readonly string[];
  /** Where the languages' folders go; `.i18n` of the project unless told. */
  target?: string;
}

export interface CompileResult {
  /** Files that changed, below the target. */
  changed: string[];
  /** Translations that were refused; the pages show English instead. */
  warnings: Finding[];
  status: LanguageStatus[];
}

/**
 * Compiles the catalogues into the tree of pages and strings that the site is built from. English
 * stands wherever a translation is missing, fuzzy or refused.
 * @throws ContentError, after all other languages are written, when a page or a catalogue cannot be read
 */
export function compileCatalogues({
  siteDir,
  locales = translatedLocales,
  target = path.join(siteDir, compiledFolder),
}: CompileOptions): CompileResult {
  const sources = readSources(siteDir);
  const wrongPages = sources.pages.flatMap(({page, findings}) => [...page.findings, ...findings]);
  if (wrongPages.length > 0) {
    throw new ContentError(wrongPages);
  }
  const result: CompileResult = {changed: [], warnings: [], status: []};
  const broken: Finding[] = [];
  const owned = editions.flatMap(({version}) => [
    `docusaurus-plugin-content-docs/${versionFolder(version)}`,
    `pages/${versionFolder(version)}`,
  ]);
  for (const locale of locales.filter((code) => translatedLocales.includes(code))) {
    const language = compileLanguage(siteDir, locale, sources);
    broken.push(...language.broken);
    if (language.broken.length === 0) {
      const changed = writeTree(path.join(target, locale), language.files, owned);
      result.changed.push(...changed.map((name) => `${locale}/${name}`));
      result.warnings.push(...language.refused);
      result.status.push(language.status);
    }
  }
  if (broken.length > 0) {
    throw new ContentError(broken);
  }
  return result;
}
