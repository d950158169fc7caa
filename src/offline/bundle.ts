import {bundleScript, minifyStyles, namedBundle, oncePerSite, type Bundle} from '../floor/bundle-script';
import type {OfflineSite} from './types';

/** The script and styles of the page 'Keep offline'. */
export interface OfflineBundle extends Bundle {
  style: string;
}

const target = 'es2020';

/** Makes the script of the page 'Keep offline', once for all languages. */
export const bundleOffline = oncePerSite(async (siteDir): Promise<OfflineBundle> => {
  const script = await bundleScript(siteDir, 'src/offline/main.ts', {target});
  return {...namedBundle('offline', script), style: minifyStyles(siteDir, 'src/offline/offline.css')};
});

/** Makes the service worker for a site, or the one that ends it when there is to be none. */
export function bundleWorker(siteDir: string, site: OfflineSite | null): Promise<string> {
  return site
    ? bundleScript(siteDir, 'src/offline/worker.ts', {target, define: {OFFLINE_SITE: JSON.stringify(site)}})
    : bundleScript(siteDir, 'src/offline/stop-worker.ts', {target});
}
