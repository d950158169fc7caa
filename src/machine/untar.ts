/** A regular file out of a tar archive. */
export interface TarFile {
  /** Path inside the archive, with forward slashes. */
  name: string;
  executable: boolean;
  content: Buffer;
}

const blockSize = 512;

/**
 * Reads the regular files of a tar archive (POSIX ustar, names up to 100 characters).
 * @throws Error when the archive is cut short or a name leads out of the folder
 */
export function untar(archive: Buffer): TarFile[] {
  const files: TarFile[] = [];
  let offset = 0;
  while (offset + blockSize <= archive.length && archive[offset] !== 0) {
    const field = (start: number, length: number) =>
      archive.toString('latin1', offset + start, offset + start + length).replace(/\0.*$/s, '');
    const name = field(0, 100);
    const size = Number.parseInt(field(124, 12), 8);
    const start = offset + blockSize;
    if (!Number.isInteger(size) || start + size > archive.length) {
      throw new Error(`Unexpected end of the archive at '${name}', expected ${size} bytes.`);
    }
    const kind = field(156, 1);
    if (kind === '0' || kind === '') {
      if (name.startsWith('/') || name.split('/').includes('..')) {
        throw new Error(`Unexpected name '${name}' in the archive, expected a path inside it.`);
      }
      const executable = (Number.parseInt(field(100, 8), 8) & 0o111) !== 0;
      files.push({name, executable, content: archive.subarray(start, start + size)});
    }
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
  return files;
}
