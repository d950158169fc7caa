import {spawn} from 'node:child_process';
import {readFileSync, statSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {filesUnder} from '../floor/files';
import {treeMemory} from './process-tree';

/** What one run of a program cost. */
export interface RunCost {
  seconds: number;
  /** Largest memory of the program and all it started, in bytes; null where the system does not tell. */
  peakBytes: number | null;
}

/**
 * Runs a program to its end and measures it.
 * @throws Error when it does not end with 0
 */
export async function measureRun(program: string, args: string[], cwd: string): Promise<RunCost> {
  const began = performance.now();
  const child = spawn(program, args, {cwd, stdio: ['ignore', 'ignore', 'pipe']});
  let peakBytes: number | null = null;
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const timer = setInterval(() => {
    const now = child.pid ? treeMemory(child.pid) : null;
    peakBytes = now === null ? peakBytes : Math.max(peakBytes ?? 0, now);
  }, 200);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  }).finally(() => clearInterval(timer));
  if (code !== 0) {
    throw new Error(`${args.join(' ')} ended with ${code}, expected 0:\n${complaints.slice(-2000)}`);
  }
  return {seconds: (performance.now() - began) / 1000, peakBytes};
}

/** What a page weighs on the way to a reader, in bytes. */
export function pageWeight(file: string): {html: number; gzip: number; brotli: number} {
  const html = readFileSync(file);
  const quality = {[constants.BROTLI_PARAM_QUALITY]: 11};
  return {html: html.length, gzip: gzipSync(html, {level: 9}).length, brotli: brotliCompressSync(html, {params: quality}).length};
}

/** Size of a folder: all its files, in bytes. */
export function folderSize(folder: string): number {
  return filesUnder(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}
