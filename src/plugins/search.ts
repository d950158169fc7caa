import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {bundleSearch} from '../search/bundle';
import {readSearchData} from '../search/documents';
import {bringsSharedFiles, siteRoot} from './site-root';

/** What the search page is told when it is built. */
export interface SearchPageData {
  /** Address of the script; null in development, where no pages are built that could be searched. */
  script: string | null;
}

/**
 * Brings search to the page `search/`: one script for all languages, which only this page loads, and for
 * each language what can be found in it, read out of the built pages, as `search/index.json`.
 */
export function search(context: LoadContext): Plugin {
  const {siteDir, baseUrl} = context;
  const {currentLocale} = context.i18n;
  const isDevelopment = process.env.NODE_ENV === 'development';
  return {
    name: 'search',
    async loadContent(): Promise<SearchPageData> {
      const {file} = await bundleSearch(siteDir);
      return {script: isDevelopment ? null : siteRoot(context) + file};
    },
    contentLoaded: ({content, actions}) => actions.setGlobalData(content as SearchPageData),
    getPathsToWatch: () => [path.join(siteDir, 'src/search/*.{ts,css}')],
    async postBuild({outDir}) {
      if (bringsSharedFiles(context, outDir)) {
        const {file, script} = await bundleSearch(siteDir);
        write(path.join(outDir, file), script);
      }
      const data = readSearchData({siteDir, locale: currentLocale, outDir, baseUrl});
      write(path.join(outDir, 'search/index.json'), JSON.stringify(data));
    },
  };
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, text);
}
