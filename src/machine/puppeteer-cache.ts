import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** What we use of `@puppeteer/browsers`, which comes with Puppeteer. */
interface BrowsersPackage {
  getInstalledBrowsers(options: {cacheDir: string}): Promise<{browser: string; executablePath: string; buildId: string}[]>;
}

/** Where Puppeteer keeps the browsers that it downloads. */
export function puppeteerCacheFolder(environment: Record<string, string | undefined>): string {
  return environment.PUPPETEER_CACHE_DIR || path.join(environment.HOME || os.homedir(), '.cache', 'puppeteer');
}

/** Lists the browsers in Puppeteer's cache: chrome-headless-shell first, then Chrome, the newest of each first. */
export async function cachedBrowsers(folder: string): Promise<{executable: string; headlessShell: boolean}[]> {
  const fromHere = createRequire(import.meta.url);
  const browsers = createRequire(fromHere.resolve('puppeteer'))('@puppeteer/browsers') as BrowsersPackage;
  const kinds = ['chrome-headless-shell', 'chrome'];
  const found = await browsers.getInstalledBrowsers({cacheDir: folder});
  return found
    .filter(({browser}) => kinds.includes(browser))
    .sort(
      (a, b) =>
        kinds.indexOf(a.browser) - kinds.indexOf(b.browser) ||
        b.buildId.localeCompare(a.buildId, 'en', {numeric: true}),
    )
    .map(({browser, executablePath}) => ({
      executable: executablePath,
      headlessShell: browser === 'chrome-headless-shell',
    }));
}
