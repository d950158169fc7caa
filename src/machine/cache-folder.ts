import {lstatSync, mkdirSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Finds a folder for things that can be made again, private to this user: the user's cache folder,
 * or one in the folder for temporary files when there is no home that can be written.
 * @throws Error when neither can be used
 */
export function cacheFolder(environment: Record<string, string | undefined>): string {
  const home = environment.XDG_CACHE_HOME || path.join(environment.HOME || os.homedir(), '.cache');
  const user = process.getuid?.() ?? 'user';
  const places = [
    path.join(home, 'kratom-and-mood'),
    path.join(environment.TMPDIR || os.tmpdir(), `kratom-and-mood-${user}`),
  ];
  const usable = places.find(isPrivateFolder);
  if (!usable) {
    throw new Error(`Cannot use ${places.join(' or ')} as a private folder.`);
  }
  return usable;
}

/** A folder that others can write could be filled with their programs, so it must be ours and a real folder. */
function isPrivateFolder(folder: string): boolean {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700});
    const stat = lstatSync(folder);
    return stat.isDirectory() && (process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0));
  } catch {
    return false;
  }
}
