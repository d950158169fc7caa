import {execFile} from 'node:child_process';
import {createReadStream, createWriteStream} from 'node:fs';
import {chmod, mkdir, open, readFile, readdir, rename, rm, stat, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pipeline} from 'node:stream/promises';
import {promisify} from 'node:util';
import {brotliDecompress, createBrotliDecompress} from 'node:zlib';
import {waitForLock} from '../floor/lock';
import type {Candidate} from './candidate';
import {untar} from './untar';

const inflate = promisify(brotliDecompress);
const packageName = '@sparticuz/chromium';
/** Written last into an unpacked browser: the size of every file, so that a damaged one is seen. */
const inventoryName = 'complete.json';

/** The browser that npm's lock file pins, still packed: its version and the folder with its archives. */
export interface PackedBrowser {
  version: string;
  folder: string;
}

/** Finds the optional package with a browser for Linux on x64, or null when npm did not install it. */
export async function packedBrowser(): Promise<PackedBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return null;
  }
  try {
    // The package's exports hide its package.json, hence the way from its entry up to its root.
    const entry = createRequire(import.meta.url).resolve(packageName);
    const root = entry.slice(0, entry.lastIndexOf(path.normalize(packageName)) + packageName.length);
    const {version} = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {version: string};
    return {version, folder: path.join(root, 'bin')};
  } catch {
    return null;
  }
}

/**
 * Unpacks the packed browser into a folder of its version, once: into a folder beside it that is
 * then renamed, under a lock, so that processes that start together unpack it one time. A folder
 * with a file of the wrong size is made again.
 * @param cache the private folder in which the version's folder lies
 */
export async function unpackBrowser(
  packed: PackedBrowser,
  cache: string,
  {signal, note}: {signal?: AbortSignal; note?: (line: string) => void} = {},
): Promise<Candidate> {
  const folder = path.join(cache, `chromium-${packed.version}`);
  if (!(await isComplete(folder))) {
    const lock = await waitForLock(`${folder}.lock`, {signal});
    try {
      if (!(await isComplete(folder))) {
        note?.(`Unpacking Chromium ${packed.version} (once; about 200 MB in ${cache}).`);
        await removeDrafts(cache, path.basename(folder));
        await unpackInto(packed, folder, signal);
      }
    } finally {
      lock.release();
    }
  }
  return toCandidate(folder);
}

async function unpackInto(packed: PackedBrowser, folder: string, signal?: AbortSignal): Promise<void> {
  const draft = `${folder}.draft-${process.pid}`;
  try {
    await mkdir(draft, {recursive: true, mode: 0o700});
    await pipeline(
      createReadStream(path.join(packed.folder, 'chromium.br')),
      createBrotliDecompress({chunkSize: 2 ** 21}),
      createWriteStream(path.join(draft, 'chromium'), {mode: 0o700}),
      {signal},
    );
    for (const archive of ['swiftshader', 'fonts', 'al2023']) {
      const packedArchive = await readFile(path.join(packed.folder, `${archive}.tar.br`));
      for (const {name, executable, content} of untar(await inflate(packedArchive))) {
        const target = path.join(draft, name);
        await mkdir(path.dirname(target), {recursive: true});
        await writeFile(target, content);
        await chmod(target, executable ? 0o700 : 0o600);
      }
    }
    await writeFile(path.join(draft, 'fonts.conf'), fontConfiguration(folder));
    await writeInventory(draft);
    await rm(folder, {recursive: true, force: true});
    await rename(draft, folder);
  } finally {
    await rm(draft, {recursive: true, force: true});
  }
}

/** Only the package's own fonts are seen, so that a page looks the same on every machine. */
function fontConfiguration(folder: string): string {
  const escaped = folder.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}/fonts</dir>
  <cachedir>${escaped}/fonts-cache</cachedir>
</fontconfig>
`;
}

async function writeInventory(folder: string): Promise<void> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const sizes: Record<string, number> = {};
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    sizes[path.relative(folder, file)] = (await stat(file)).size;
  }
  const handle = await open(path.join(folder, inventoryName), 'w');
  await handle.writeFile(JSON.stringify(sizes, null, 1));
  await handle.sync();
  await handle.close();
}

async function isComplete(folder: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(path.join(folder, inventoryName), 'utf8')) as Record<string, number>;
    const checks = Object.entries(sizes).map(async ([name, size]) => (await stat(path.join(folder, name))).size === size);
    return checks.length > 0 && (await Promise.all(checks)).every(Boolean);
  } catch {
    return false;
  }
}

/** Drafts of processes that were killed; only the holder of the lock calls this. */
async function removeDrafts(cache: string, name: string): Promise<void> {
  for (const entry of await readdir(cache)) {
    if (entry.startsWith(`${name}.draft-`)) {
      await rm(path.join(cache, entry), {recursive: true, force: true});
    }
  }
}

async function toCandidate(folder: string): Promise<Candidate> {
  const executable = path.join(folder, 'chromium');
  const environment: Record<string, string> = {FONTCONFIG_FILE: path.join(folder, 'fonts.conf')};
  if (await lacksLibraries(executable)) {
    const given = process.env.LD_LIBRARY_PATH;
    environment.LD_LIBRARY_PATH = [path.join(folder, 'lib'), ...(given ? [given] : [])].join(':');
  }
  return {executable, origin: 'package', headlessShell: true, environment};
}

/** Whether the system lacks a shared library that the program needs; a machine without `ldd` counts as lacking. */
async function lacksLibraries(executable: string): Promise<boolean> {
  try {
    const {stdout} = await promisify(execFile)('ldd', [executable]);
    return stdout.includes('not found');
  } catch {
    return true;
  }
}
