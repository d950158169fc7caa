import {describe, expect, test} from '@jest/globals';
import {crc32, deflateSync, inflateSync} from 'node:zlib';
import {reducePng} from '../../src/metadata/cards/reduce-png';

const chunk = (name: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
/** A picture two pixels wide; each row begins with its filter. */
const pictureOf = (rows: number[][], {interlaced = 0} = {}) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, rows.length, 8, 2, 0, 0, interlaced])),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
const partOf = (png: Buffer, name: string) => {
  const at = png.indexOf(name);
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
};
/** The colours of a reduced picture, row by row. */
const coloursOf = (png: Buffer) => {
  const palette = partOf(png, 'PLTE');
  const raw = inflateSync(partOf(png, 'IDAT'));
  return Array.from({length: raw.length / 3}, (_, row) => [1, 2].map((column) => [...palette.subarray(raw[row * 3 + column]! * 3).subarray(0, 3)]));
};

describe('a picture of few colours', () => {
  test('keeps every colour, whichever filter its rows have', () => {
    const [a, b] = [[10, 20, 30], [200, 100, 50]];
    const rows = [
      [0, ...a, ...b],
      [1, ...a, 190, 80, 20],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 95, 40, 10],
      [4, 0, 0, 0, 0, 0, 0],
    ];
    expect(coloursOf(reducePng(pictureOf(rows)))).toEqual(Array.from({length: 5}, () => [a, b]));
  });

  test('is refused when it is no picture of this kind', () => {
    expect(() => reducePng(Buffer.from('not a picture at all'))).toThrow('Unexpected picture');
    expect(() => reducePng(pictureOf([[0, 1, 2, 3, 4, 5, 6]], {interlaced: 1}))).toThrow('Unexpected picture');
  });
});
