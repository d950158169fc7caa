import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, utimesSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {filesUnder} from '../floor/files';
import {writeWhole} from './write-file';

/** Where finished documents are kept, from the root of the project. It may be deleted at any time. */
export const pressCache = '.cache/press';

/** A document that was made before. */
export interface Kept {
  bytes: Uint8Array;
  pages: number;
}

/** Finished documents, by a hash of all that they were made from. */
export class DocumentCache {
  constructor(private readonly folder: string) {}

  /** The document of a key, or null when none is kept or what is kept is not whole. */
  find(key: string): Kept | null {
    const file = path.join(this.folder, key);
    try {
      const whole = readFileSync(file);
      const end = whole.indexOf(10);
      const {pages, hash} = JSON.parse(whole.toString('utf8', 0, end)) as {pages: number; hash: string};
      const bytes = new Uint8Array(whole.subarray(end + 1));
      if (hashOf(bytes) !== hash) {
        return null;
      }
      utimesSync(file, new Date(), new Date());
      return {bytes, pages};
    } catch {
      return null;
    }
  }

  keep(key: string, {bytes, pages}: Kept): void {
    const head = Buffer.from(`${JSON.stringify({pages, hash: hashOf(bytes)})}\n`);
    try {
      mkdirSync(this.folder, {recursive: true});
      writeWhole(path.join(this.folder, key), Buffer.concat([head, bytes]));
    } catch {
      // Nothing is lost but time: the document is made again when it is wanted again.
    }
  }
}

/** A hash of texts and bytes, each told apart from the next. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(`${part.length} `).update(part);
  }
  return hash.digest('hex');
}

/** What the program itself puts into a document: a hash of the sources of the press and of the versions it builds on. */
export function hashOfProgram(): string {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const sources = filesUnder(folder).filter((file) => /\.(ts|css)$/.test(file));
  const project = JSON.parse(readFileSync(path.join(folder, '../../package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return hashOf(
    ...sources.flatMap((file) => [path.relative(folder, file), readFileSync(file)]),
    JSON.stringify(project.dependencies),
  );
}
