import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/** Writes a file so that its place holds either what was there before or all of the new one. */
export function writeWhole(target: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(target), {recursive: true});
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.draft`);
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, {force: true});
    throw error;
  }
}
