import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {CatalogueCounts} from '../catalogue/counts';
import {bundleEditor} from '../editor/bundle';
import {editorFiles} from '../editor/editor-data';
import {sourceLocale} from '../site';

/** What the editor's page is told when it is built. */
export interface EditorPageData {
  /** Address of the script; null in development, where there is nothing to load. */
  script: string | null;
  /** How far each translated language is, and each of its catalogues. */
  counts: Record<string, {total: CatalogueCounts; catalogues: Record<string, CatalogueCounts>}>;
}

/**
 * Brings the translation editor to the page `translate/`: its script, one file for all languages that
 * only this page loads, and below each language the data that it works on.
 */
export function translationEditor({siteDir, i18n, baseUrl}: LoadContext): Plugin {
  const {currentLocale, defaultLocale, locales, localeConfigs} = i18n;
  const isDevelopment = process.env.NODE_ENV === 'development';
  return {
    name: 'translation-editor',
    async loadContent(): Promise<EditorPageData> {
      const {file} = await bundleEditor(siteDir);
      const root = currentLocale === defaultLocale ? baseUrl : (localeConfigs[defaultLocale]?.baseUrl ?? baseUrl);
      const counts = locales.filter((code) => code !== sourceLocale).flatMap((code) => countsOf(siteDir, code));
      return {script: isDevelopment ? null : `${root}${file}`, counts: Object.fromEntries(counts)};
    },
    contentLoaded: ({content, actions}) => actions.setGlobalData(content as EditorPageData),
    getPathsToWatch: () => [path.join(siteDir, 'src/editor/*.{ts,css}')],
    async postBuild({outDir}) {
      // A language that is built alone takes the place of the whole site.
      const isRoot = currentLocale === sourceLocale || path.basename(outDir) !== currentLocale;
      if (isRoot) {
        const {file, script} = await bundleEditor(siteDir);
        write(path.join(outDir, file), script);
      }
      const files = currentLocale === sourceLocale ? [] : editorFiles(siteDir, currentLocale);
      for (const [name, text] of files) {
        write(path.join(outDir, 'translate/data', name), text);
      }
    },
  };
}

function countsOf(siteDir: string, locale: string): [string, EditorPageData['counts'][string]][] {
  const file = path.join(siteDir, '.i18n', locale, 'status.json');
  if (!existsSync(file)) {
    return [];
  }
  const {total, catalogues} = JSON.parse(readFileSync(file, 'utf8')) as EditorPageData['counts'][string];
  return [[locale, {total, catalogues}]];
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, text);
}
