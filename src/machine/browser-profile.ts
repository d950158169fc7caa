import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {isAlive} from '../floor/lock';

const prefix = 'kratom-and-mood-profile-';

/** Makes an empty profile for one browser, named after this process, and removes those of processes that ended. */
export function createProfile(folder = os.tmpdir()): string {
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isInteger(owner) && !isAlive(`${owner} -`)) {
      removeProfile(path.join(folder, name));
    }
  }
  return mkdtempSync(path.join(folder, `${prefix}${process.pid}-`));
}

/** Removes a profile; a file that a dying browser still holds is left to the next sweep. */
export function removeProfile(profile: string): void {
  try {
    rmSync(profile, {recursive: true, force: true, maxRetries: 3, retryDelay: 100});
  } catch {
    // The sweep of the next start removes it.
  }
}
