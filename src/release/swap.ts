import {closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync} from 'node:fs';
import path from 'node:path';
import {MachineError} from '../floor/errors';

/** The folder beside the published one in which sites are made; both must lie on one file system. */
export function stageRoot(outDir: string): string {
  return path.join(path.dirname(outDir), '.stage');
}

function previousFolder(outDir: string): string {
  return path.join(stageRoot(outDir), `previous-${path.basename(outDir)}`);
}

/**
 * Puts a finished site in the place of the published one, by two renames back to back: nothing
 * else happens between them. The former site is removed afterwards.
 * @throws MachineError when the folder cannot be renamed; the published site is then as it was
 */
export function swapIn(newSite: string, outDir: string): void {
  const previous = previousFolder(outDir);
  repairSwap(outDir);
  try {
    if (existsSync(outDir)) {
      renameSync(outDir, previous);
    }
    renameSync(newSite, outDir);
  } catch (error) {
    repairSwap(outDir);
    throw new MachineError(
      `Could not put the new site in place of ${outDir}: ${(error as Error).message}`,
      'give a folder that is neither a mount point nor open in another program, and run the command again.',
    );
  }
  syncFolder(path.dirname(outDir));
  rmSync(previous, {recursive: true, force: true});
}

/**
 * Mends a swap that was cut off: brings the former site back when the new one did not get into
 * place, else removes it. Does nothing when nothing was cut off.
 * @returns whether the former site was brought back
 */
export function repairSwap(outDir: string): boolean {
  const previous = previousFolder(outDir);
  if (!existsSync(previous)) {
    return false;
  }
  if (existsSync(outDir) && readdirSync(outDir).length > 0) {
    rmSync(previous, {recursive: true, force: true});
    return false;
  }
  rmSync(outDir, {recursive: true, force: true});
  renameSync(previous, outDir);
  return true;
}

/** Makes renames in a folder survive a power cut, where the system can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows cannot open folders; its file system keeps a journal of renames.
  }
}
