import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {transform} from 'lightningcss';
import {oldestBrowsers} from '../plugins/inline-styles';
import type {OfflineSite} from './types';

/** The script and styles of the page 'Keep offline'. */
export interface OfflineBundle {
  /** Path below the root of the site; its hash changes with the script. */
  file: string;
  script: string;
  style: string;
}

const bundles = new Map<string, Promise<OfflineBundle>>();

/** Makes the script of the page 'Keep offline', once for all languages. */
export function bundleOffline(siteDir: string): Promise<OfflineBundle> {
  const known = bundles.get(siteDir) ?? makeBundle(siteDir);
  bundles.set(siteDir, known);
  return known;
}

async function makeBundle(siteDir: string): Promise<OfflineBundle> {
  const script = await bundle(siteDir, 'src/offline/main.ts');
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 10);
  const sheet = readFileSync(path.join(siteDir, 'src/offline/offline.css'));
  const {code} = transform({filename: 'offline.css', code: sheet, minify: true, targets: oldestBrowsers});
  return {file: `assets/offline-${hash}.js`, script, style: code.toString()};
}

/** Makes the service worker for a site, or the one that ends it when there is to be none. */
export function bundleWorker(siteDir: string, site: OfflineSite | null): Promise<string> {
  return site
    ? bundle(siteDir, 'src/offline/worker.ts', {OFFLINE_SITE: JSON.stringify(site)})
    : bundle(siteDir, 'src/offline/stop-worker.ts');
}

async function bundle(siteDir: string, entry: string, define: Record<string, string> = {}): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: siteDir,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    define,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
