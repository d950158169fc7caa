import {createHash} from 'node:crypto';
import {appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {filesUnder} from '../floor/files';

/**
 * Remembers, from one run to the next, what the gate and the comparison of shapes have let pass, so that only
 * what is new is parsed. It holds digests only. What was refused is judged every time, and everything is
 * judged again when the code of this room or a package changes.
 */
const folderOfCache = '.cache/catalogue';
const digestLength = 32;
/** A memory that has grown this large holds mostly what is gone. */
const largestBytes = 16 * 1024 * 1024;

const known = new Set<string>();
let fresh: string[] = [];
let file: string | null = null;
let opened: string | null = null;

/** Opens the memory of a project; a folder without the code of this room has none. */
export function openAccepted(siteDir: string): void {
  if (opened === siteDir) {
    return;
  }
  opened = siteDir;
  fresh = [];
  const room = path.join(siteDir, 'src/catalogue');
  file = existsSync(room) ? path.join(siteDir, folderOfCache, fingerprint(siteDir, room)) : null;
  if (file && existsSync(file)) {
    const lines = readFileSync(file, 'latin1').split('\n');
    lines.filter((line) => line.length === digestLength).forEach((line) => known.add(line));
  }
}

/** Has this been accepted before, in this run or an earlier one? */
export function wasAccepted(digest: string): boolean {
  return known.has(digest);
}

export function accept(digest: string): void {
  known.add(digest);
  fresh.push(digest);
}

/** The digest of what is accepted: all that the answer depends on. */
export function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digestLength);
}

/** Writes down what is new. A disk that cannot be written to only makes the next run slower. */
export function saveAccepted(): void {
  if (!file || fresh.length === 0) {
    return;
  }
  try {
    const folder = path.dirname(file);
    mkdirSync(folder, {recursive: true});
    const name = path.basename(file);
    readdirSync(folder)
      .filter((other) => other !== name)
      .forEach((other) => rmSync(path.join(folder, other), {force: true}));
    if (known.size * (digestLength + 1) > largestBytes) {
      rmSync(file, {force: true});
    }
    appendFileSync(file, `${fresh.join('\n')}\n`);
    fresh = [];
  } catch {
    file = null;
  }
}

function fingerprint(siteDir: string, room: string): string {
  const lock = path.join(siteDir, 'package-lock.json');
  const others = [lock, path.join(siteDir, 'src/evidence/mark-syntax.ts')];
  const files = [...filesUnder(room), ...others.filter((file) => existsSync(file))];
  return digestOf([process.version, ...files.map((name) => readFileSync(name, 'utf8'))]);
}
