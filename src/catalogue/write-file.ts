import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/**
 * Writes a file through a neighbour and a rename, so that nobody reads half of it. A file that holds
 * the text already is left alone: watchers stay quiet.
 * @returns whether the file changed
 */
export function writeFile(file: string, text: string): boolean {
  if (readIfThere(file)?.equals(Buffer.from(text))) {
    return false;
  }
  mkdirSync(path.dirname(file), {recursive: true});
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, text);
    renameSync(part, file);
  } finally {
    rmSync(part, {force: true});
  }
  return true;
}

/** The bytes of a file, or null when there is none. */
export function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}
