import {copyFileSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {bundleOffline, iconFiles, webManifest, webManifestName, workerAddress} from '../offline';
import {localeByCode, readSettings} from '../site';
import {loadMessages} from '../ui/load-messages';
import {bringsSharedFiles, siteRoot} from './site-root';

/** What pages are told when they are built. */
export interface OfflinePageData {
  /** Address of the service worker; null where none is to be registered. */
  worker: string | null;
  /** Address of the script of the page 'Keep offline'; null in development, where nothing is kept. */
  script: string | null;
  style: string;
  /** Path of the site on its host. */
  root: string;
}

/**
 * Brings the page `offline/` with its script, and for each language the web manifest that installs the
 * site. The service worker itself is made with the release, when no page changes any more.
 */
export function offline(context: LoadContext): Plugin {
  const {siteDir, baseUrl} = context;
  const {currentLocale} = context.i18n;
  const isDevelopment = process.env.NODE_ENV === 'development';
  const root = siteRoot(context);
  return {
    name: 'offline',
    async loadContent(): Promise<OfflinePageData> {
      const {file, style} = await bundleOffline(siteDir);
      const isOn = !isDevelopment && readSettings(process.env).offline !== false;
      return {worker: isOn ? root + workerAddress : null, script: isOn ? root + file : null, style, root};
    },
    contentLoaded: ({content, actions}) => actions.setGlobalData(content as OfflinePageData),
    getPathsToWatch: () => [path.join(siteDir, 'src/offline/*.{ts,css}')],
    injectHtmlTags: () => ({
      headTags: [
        // Read only when the site is put on a home screen; the web manifest is read with the page that names it.
        {tagName: 'link', attributes: {rel: 'apple-touch-icon', href: root + iconFiles.apple}},
      ],
    }),
    async postBuild({outDir}) {
      const t = loadMessages(siteDir, currentLocale);
      const description = {name: t('site.title'), description: t('site.tagline'), locale: currentLocale};
      const {direction} = localeByCode(currentLocale);
      write(path.join(outDir, webManifestName), webManifest({...description, direction, root, base: baseUrl}));
      // A language that is built alone takes the place of the whole site.
      if (bringsSharedFiles(context, outDir)) {
        const {file, script} = await bundleOffline(siteDir);
        write(path.join(outDir, file), script);
        Object.values(iconFiles).forEach((icon) => {
          mkdirSync(path.join(outDir, path.dirname(icon)), {recursive: true});
          copyFileSync(path.join(siteDir, 'src/offline/icons', path.basename(icon)), path.join(outDir, icon));
        });
      }
    },
  };
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, text);
}
