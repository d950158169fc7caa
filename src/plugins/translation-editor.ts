import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {CatalogueCounts} from '../catalogue/counts';
import {bundleEditor} from '../editor/bundle';
import {editorFiles} from '../editor/editor-data';
import {sourceLocale} from '../site';
import {bringsSharedFiles, siteRoot} from './site-root';

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
export function translationEditor(context: LoadContext): Plugin {
  const {siteDir} = context;
  const {currentLocale, locales} = context.i18n;
  const isDevelopment = process.env.NODE_ENV === 'development';
  return {
    name: 'translation-editor',
    async loadContent(): Promise<EditorPageData> {
      const {file} = await bundleEditor(siteDir);
      const counts = locales.filter((code) => code !== sourceLocale).flatMap((code) => countsOf(siteDir, code));
      return {script: isDevelopment ? null : siteRoot(context) + file, counts: Object.fromEntries(counts)};
    },
    contentLoaded: ({content, actions}) => actions.setGlobalData(content as EditorPageData),
    getPathsToWatch: () => [path.join(siteDir, 'src/editor/*.{ts,css}')],
    async postBuild({outDir}) {
      if (bringsSharedFiles(context, outDir)) {
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
