import {inflateSync} from 'node:zlib';

/**
 * The characters that a TrueType or WOFF 1 font has a glyph for, as code points.
 * Reads the `cmap` table, formats 4 and 12 (OpenType 1.9, 'cmap').
 * @throws Error when the file is no such font or is cut short
 */
export function fontCoverage(font: Buffer): Set<number> {
  const cmap = findTable(font, 'cmap');
  const covered = new Set<number>();
  const count = cmap.readUInt16BE(2);
  for (let index = 0; index < count; index += 1) {
    const offset = cmap.readUInt32BE(8 + 8 * index);
    const format = cmap.readUInt16BE(offset);
    if (format === 4) {
      readFormat4(cmap.subarray(offset), covered);
    } else if (format === 12) {
      readFormat12(cmap.subarray(offset), covered);
    }
  }
  return covered;
}

/** The name that the font bears in a PDF (`name` table, name 6). */
export function postScriptName(font: Buffer): string {
  const table = findTable(font, 'name');
  const count = table.readUInt16BE(2);
  const storage = table.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = table.subarray(6 + 12 * index, 18 + 12 * index);
    if (record.readUInt16BE(6) === 6 && record.readUInt16BE(0) === 3) {
      const start = storage + record.readUInt16BE(10);
      return Buffer.from(table.subarray(start, start + record.readUInt16BE(8)))
        .swap16()
        .toString('utf16le');
    }
  }
  throw new Error('Found no PostScript name, expected one in the table name.');
}

function findTable(font: Buffer, wanted: string): Buffer {
  const woff = font.toString('latin1', 0, 4) === 'wOFF';
  const count = font.readUInt16BE(woff ? 12 : 4);
  for (let index = 0; index < count; index += 1) {
    const entry = woff ? 44 + 20 * index : 12 + 16 * index;
    if (font.toString('latin1', entry, entry + 4) !== wanted) {
      continue;
    }
    const offset = font.readUInt32BE(entry + (woff ? 4 : 8));
    const stored = font.readUInt32BE(entry + (woff ? 8 : 12));
    const length = woff ? font.readUInt32BE(entry + 12) : stored;
    if (offset + stored > font.length) {
      throw new Error('The file is cut short.');
    }
    const bytes = font.subarray(offset, offset + stored);
    return stored < length ? inflateSync(bytes) : bytes;
  }
  throw new Error(`Found no table ${wanted}.`);
}

function readFormat4(table: Buffer, covered: Set<number>): void {
  const segments = table.readUInt16BE(6) / 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const end = table.readUInt16BE(14 + 2 * segment);
    const start = table.readUInt16BE(16 + 2 * (segments + segment));
    const delta = table.readUInt16BE(16 + 2 * (2 * segments + segment));
    const rangePlace = 16 + 2 * (3 * segments + segment);
    const range = table.readUInt16BE(rangePlace);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : table.readUInt16BE(rangePlace + range + 2 * (code - start));
      if ((glyph & 0xffff) !== 0) {
        covered.add(code);
      }
    }
  }
}

function readFormat12(table: Buffer, covered: Set<number>): void {
  const groups = table.readUInt32BE(12);
  for (let group = 0; group < groups; group += 1) {
    const start = table.readUInt32BE(16 + 12 * group);
    const end = table.readUInt32BE(20 + 12 * group);
    for (let code = start; code <= end; code += 1) {
      covered.add(code);
    }
  }
}
