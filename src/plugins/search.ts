import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {bundleSearch} from '../search/bundle';
import {readSearchData} from '../search/documents';
import {sourceLocale} from '../site';

/** What the search page is told when it is built. */
export interface SearchPageData {
  /** Address of the script; null in development, where no pages are built that could be searched. */
  script: string | null;
}

/**
 * Brings search to the page `search/`: one script for all languages, which only this page loads, and for
 * each language what can be found in it, read out of the built pages, as `search/index.json`.
 */
export function search({siteDir, i18n, baseUrl}: LoadContext): Plugin {
  const {currentLocale, defaultLocale, localeConfigs} = i18n;
  const isDevelopment = process.env.NODE_ENV === 'development';
  return {
    name: 'search',
    async loadContent(): Promise<SearchPageData> {
      const {file} = await bundleSearch(siteDir);
      const root = currentLocale === defaultLocale ? baseUrl : (localeConfigs[defaultLocale]?.baseUrl ?? baseUrl);
      return {script: isDevelopment ? null : `${root}${file}`};
    },
    contentLoaded: ({content, actions}) => actions.setGlobalData(content as SearchPageData),
    getPathsToWatch: () => [path.join(siteDir, 'src/search/*.{ts,css}')],
    async postBuild({outDir}) {
      // A language that is built alone takes the place of the whole site.
      const isRoot = currentLocale === sourceLocale || path.basename(outDir) !== currentLocale;
      if (isRoot) {
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
