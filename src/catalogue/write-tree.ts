import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {filesUnder} from '../floor/files';
import {readIfThere} from './write-file';

/**
 * Brings a folder to hold these files. All that changes is first written beside it and then moved in
 * by renames; files that hold their text already are left alone, so that watchers stay quiet.
 * @param files texts by path below the folder
 * @param owned sub-folders in which a file that is not among `files` is removed
 * @returns paths below the folder of the files that changed, were added or removed
 */
export function writeTree(folder: string, files: ReadonlyMap<string, string>, owned: readonly string[]): string[] {
  const changed = [...files].filter(([name, text]) => !readIfThere(path.join(folder, name))?.equals(Buffer.from(text)));
  const stage = path.join(path.dirname(folder), `.${path.basename(folder)}.${process.pid}.part`);
  try {
    // One flat folder: to make and remove many takes longer than to write into them.
    mkdirSync(stage, {recursive: true});
    changed.forEach(([, text], index) => writeFileSync(path.join(stage, String(index)), text));
    new Set(changed.map(([name]) => path.dirname(name))).forEach((sub) =>
      mkdirSync(path.join(folder, sub), {recursive: true}),
    );
    changed.forEach(([name], index) => renameSync(path.join(stage, String(index)), path.join(folder, name)));
  } finally {
    rmSync(stage, {recursive: true, force: true});
  }
  const stale = owned
    .map((sub) => path.join(folder, sub))
    .filter((sub) => existsSync(sub))
    .flatMap(filesUnder)
    .map((file) => path.relative(folder, file).split(path.sep).join('/'))
    .filter((name) => !files.has(name));
  stale.forEach((name) => rmSync(path.join(folder, name)));
  return [...changed.map(([name]) => name), ...stale];
}
