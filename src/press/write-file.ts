import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {MachineError} from '../floor/errors';

/**
 * Writes a file so that its place holds either what was there before or all of the new one.
 * @throws MachineError that names the file when there is no room for it
 */
export function writeWhole(target: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(target), {recursive: true});
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.draft`);
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, {force: true});
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      throw new MachineError(
        `There is no room on the disk for ${path.basename(target)}: ${(error as Error).message}`,
        'free some disk space and run the command again.',
      );
    }
    throw error;
  }
}
