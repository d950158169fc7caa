import {crc32, deflateSync, inflateSync} from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 64;

interface Picture {
  width: number;
  height: number;
  /** Red, green and blue of each pixel, row by row. */
  pixels: Buffer;
}

/**
 * Makes a PNG of few colours small: 8 bits an index into at most 64 colours instead of 24 or 32 bits a
 * colour. What is not opaque becomes so.
 * @throws Error when it is no PNG of 8 bits a channel without interlacing
 * @see https://www.w3.org/TR/png-3/
 */
export function reducePng(png: Buffer): Buffer {
  const {width, height, pixels} = readPng(png);
  const {palette, indexOf} = choosePalette(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0, from = 0; row < height; row++) {
    // The first byte of a row is its filter; indices are not filtered.
    for (let column = 0, to = row * (width + 1) + 1; column < width; column++, from += 3, to++) {
      rows[to] = indexOf(from);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, {level: 9, memLevel: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours, and for each pixel the nearest of them. */
function choosePalette(pixels: Buffer): {palette: Buffer; indexOf: (offset: number) => number} {
  const colourAt = (offset: number) => (pixels[offset]! << 16) | (pixels[offset + 1]! << 8) | pixels[offset + 2]!;
  const counts = new Map<number, number>();
  for (let offset = 0; offset < pixels.length; offset += 3) {
    const colour = colourAt(offset);
    // Most pixels are like the one before.
    const start = offset;
    while (offset + 3 < pixels.length && colourAt(offset + 3) === colour) {
      offset += 3;
    }
    counts.set(colour, (counts.get(colour) ?? 0) + (offset - start) / 3 + 1);
  }
  const colours = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const chosen = colours.slice(0, mostColours);
  const indices = new Map(colours.map((colour) => [colour, nearest(colour, chosen)]));
  let lastColour = -1;
  let lastIndex = 0;
  return {
    palette: Buffer.from(chosen.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    indexOf(offset) {
      const colour = colourAt(offset);
      if (colour !== lastColour) {
        [lastColour, lastIndex] = [colour, indices.get(colour)!];
      }
      return lastIndex;
    },
  };
}

function nearest(colour: number, chosen: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of chosen.entries()) {
    const red = (colour >> 16) - (candidate >> 16);
    const green = ((colour >> 8) & 255) - ((candidate >> 8) & 255);
    const blue = (colour & 255) - (candidate & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) {
      [best, least] = [index, distance];
    }
  }
  return best;
}

function readPng(png: Buffer): Picture {
  const parts = new Map<string, Buffer[]>();
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    parts.set(name, [...(parts.get(name) ?? []), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  const header = parts.get('IHDR')?.[0];
  const channels = header && {2: 3, 6: 4}[header[9]!];
  if (!png.subarray(0, 8).equals(signature) || !header || !channels || header[8] !== 8 || header[12] !== 0) {
    throw new Error('Unexpected picture, expected a PNG of 8 bits a channel in colour.');
  }
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const raw = inflateSync(Buffer.concat(parts.get('IDAT') ?? []));
  return {width, height, pixels: unfilter(raw, {width, height, channels})};
}

/** Undoes the filters of the rows and drops the channel of transparency. */
function unfilter(raw: Buffer, {width, height, channels}: {width: number; height: number; channels: number}): Buffer {
  const stride = width * channels;
  const pixels = Buffer.alloc(width * height * 3);
  let above: Buffer = Buffer.alloc(stride);
  for (let row = 0, to = 0; row < height; row++) {
    const start = row * (stride + 1);
    const line = raw.subarray(start + 1, start + 1 + stride);
    const filter = raw[start]!;
    for (let at = 0; filter > 0 && at < stride; at++) {
      const left = at >= channels ? line[at - channels]! : 0;
      const up = above[at]!;
      const corner = at >= channels ? above[at - channels]! : 0;
      line[at] = line[at]! + predict(filter, left, up, corner);
    }
    for (let column = 0; column < stride; column += channels, to += 3) {
      pixels[to] = line[column]!;
      pixels[to + 1] = line[column + 1]!;
      pixels[to + 2] = line[column + 2]!;
    }
    above = line;
  }
  return pixels;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) {
    return left;
  }
  if (filter === 2) {
    return up;
  }
  if (filter === 3) {
    return (left + up) >> 1;
  }
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, sum]);
}
