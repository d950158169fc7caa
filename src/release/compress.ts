import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {filesUnder} from '../floor/files';

const packed = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.xml', '.txt', '.webmanifest']);
/** A smaller file fits into one packet anyway. */
const smallest = 600;
const filesAtOnce = 4;

const packers = [
  {
    ending: '.br',
    pack: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length},
      }),
  },
  {ending: '.gz', pack: (bytes: Buffer) => promisify(gzip)(bytes, {level: 9})},
];

/** What was packed, for the report. */
export interface Packed {
  files: number;
  bytes: number;
  brotliBytes: number;
}

/**
 * Writes a Brotli and a gzip file beside each text file of a site, for servers that send them as they
 * are. It must come last: no file may change afterwards.
 */
export async function compressSite(site: string, signal?: AbortSignal): Promise<Packed> {
  const files = filesUnder(site).filter((file) => packed.has(path.extname(file)) && !file.includes(`${path.sep}.hosting${path.sep}`));
  const sum: Packed = {files: 0, bytes: 0, brotliBytes: 0};
  const next = async (): Promise<void> => {
    for (let file = files.shift(); file !== undefined; file = files.shift()) {
      signal?.throwIfAborted();
      await compressFile(file, sum);
    }
  };
  await Promise.all(Array.from({length: filesAtOnce}, next));
  return sum;
}

async function compressFile(file: string, sum: Packed): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < smallest) {
    return;
  }
  for (const {ending, pack} of packers) {
    const small = await pack(bytes);
    await writeFile(file + ending, small);
    sum.brotliBytes += ending === '.br' ? small.length : 0;
  }
  sum.files += 1;
  sum.bytes += bytes.length;
}
