import type {Candidate} from './candidate';
import {cacheFolder} from './cache-folder';
import {installedBrowsers} from './installed-browsers';
import {packedBrowser, unpackBrowser} from './package-browser';
import {cachedBrowsers, puppeteerCacheFolder} from './puppeteer-cache';

export interface SearchOptions {
  environment: Record<string, string | undefined>;
  signal?: AbortSignal;
  /** Told why a place gave nothing and what takes long. */
  note?: (line: string) => void;
  /** The installed browsers, the likeliest first; by default those that this machine has. */
  installed?: readonly string[];
}

/**
 * Looks for browsers in the order in which they are to be tried. The search is lazy: what is packed
 * is unpacked only when nothing before it would do. A path in `PUPPETEER_EXECUTABLE_PATH` is the only
 * candidate when it is set.
 */
export async function* findBrowsers(options: SearchOptions): AsyncGenerator<Candidate> {
  const {environment, installed = installedBrowsers(process.platform, environment)} = options;
  const explicit = environment.PUPPETEER_EXECUTABLE_PATH;
  if (explicit) {
    yield {executable: explicit, origin: 'explicit', headlessShell: isHeadlessShell(explicit), environment: {}};
    return;
  }
  for (const found of await cachedBrowsers(puppeteerCacheFolder(environment)).catch(() => [])) {
    yield {...found, origin: 'puppeteer', environment: {}};
  }
  for (const executable of installed) {
    yield {executable, origin: 'installed', headlessShell: false, environment: {}};
  }
  const unpacked = await unpacking(options);
  if (unpacked) {
    yield unpacked;
  }
}

/** The browser out of the npm package, or null with a note when there is none or it cannot be unpacked. */
async function unpacking({environment, signal, note}: SearchOptions): Promise<Candidate | null> {
  const packed = await packedBrowser();
  if (!packed) {
    return null;
  }
  try {
    return await unpackBrowser(packed, cacheFolder(environment), {signal, note});
  } catch (error) {
    signal?.throwIfAborted();
    note?.(`Chromium ${packed.version} could not be unpacked: ${(error as Error).message}`);
    return null;
  }
}

function isHeadlessShell(executable: string): boolean {
  return /headless[-_]shell/.test(executable);
}
