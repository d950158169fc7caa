import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {bundleTools} from '../tools/bundle';
import {bringsSharedFiles, siteRoot} from './site-root';

/** What pages are told about the tools when they are built. */
export interface ToolsPageData {
  /** Address of the script of each tool; none in development, where the pages hydrate. */
  scripts: Record<string, string>;
  styles: Record<string, string>;
}

/** Brings the scripts of the tools on the reference pages, one file each; only the page with the tool loads it. */
export function tools(context: LoadContext): Plugin {
  const {siteDir} = context;
  const isDevelopment = process.env.NODE_ENV === 'development';
  const root = siteRoot(context);
  return {
    name: 'tools',
    async loadContent(): Promise<ToolsPageData> {
      const {scripts, styles} = await bundleTools(siteDir);
      const addresses = Object.entries(scripts).map(([name, {file}]) => [name, root + file]);
      return {scripts: isDevelopment ? {} : Object.fromEntries(addresses), styles};
    },
    contentLoaded: ({content, actions}) => actions.setGlobalData(content as ToolsPageData),
    getPathsToWatch: () => [path.join(siteDir, 'src/tools/*.{ts,css}')],
    async postBuild({outDir}) {
      // A language that is built alone takes the place of the whole site.
      if (bringsSharedFiles(context, outDir)) {
        const {scripts} = await bundleTools(siteDir);
        for (const {file, script} of Object.values(scripts)) {
          mkdirSync(path.dirname(path.join(outDir, file)), {recursive: true});
          writeFileSync(path.join(outDir, file), script);
        }
      }
    },
  };
}
