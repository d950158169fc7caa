import {PDFString, type PDFDocument} from '@cantoo/pdf-lib';
import {nameOf} from './objects';
import {packedStream} from './streams';

const name = 'sRGB IEC61966-2.1';
const entriesOfCurve = 1024;

/** Says that the colours of the file are sRGB, as PDF/A-2 (6.2.3) asks. */
export function writeOutputIntent({context, catalog}: PDFDocument): void {
  const profile = context.register(packedStream(context, sRgbProfile(), {N: 3}));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(name),
    Info: PDFString.of(name),
    RegistryName: PDFString.of('http://www.color.org'),
    DestOutputProfile: profile,
  });
  catalog.set(nameOf('OutputIntents'), context.obj([intent]));
}

/** The colour space of screens as an ICC profile, version 2.1 (ICC.1:2001-04), written from its numbers. */
export function sRgbProfile(): Uint8Array {
  const tags: [string, Buffer][] = [
    ['desc', description(name)],
    ['cprt', Buffer.concat([signature('text'), Buffer.from('CC0\0', 'latin1')])],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
  ];
  const curves = ['rTRC', 'gTRC', 'bTRC'];
  const directory = Buffer.alloc(4 + (tags.length + curves.length) * 12);
  directory.writeUInt32BE(tags.length + curves.length);
  const parts: Buffer[] = [];
  let offset = 128 + directory.length;
  const place = (names: readonly string[], first: number, data: Buffer) => {
    names.forEach((tag, index) => {
      const at = 4 + (first + index) * 12;
      directory.write(tag, at, 'latin1');
      directory.writeUInt32BE(offset, at + 4);
      directory.writeUInt32BE(data.length, at + 8);
    });
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    parts.push(padded);
    offset += padded.length;
  };
  tags.forEach(([tag, data], index) => place([tag], index, data));
  place(curves, tags.length, toneCurve());
  return Buffer.concat([header(offset), directory, ...parts]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1].forEach((value, index) => bytes.writeUInt16BE(value, 24 + index * 2));
  bytes.write('acsp', 36, 'latin1');
  xyz(0.9642, 1, 0.8249).copy(bytes, 68, 8);
  return bytes;
}

/** The curve of IEC 61966-2-1, from the number of a colour to its light. */
function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + entriesOfCurve * 2);
  bytes.write('curv', 'latin1');
  bytes.writeUInt32BE(entriesOfCurve, 8);
  for (let entry = 0; entry < entriesOfCurve; entry += 1) {
    const value = entry / (entriesOfCurve - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 65535), 12 + entry * 2);
  }
  return bytes;
}

function description(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 78);
  bytes.write('desc', 'latin1');
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return bytes;
}

function xyz(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 'latin1');
  values.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65536), 8 + index * 4));
  return bytes;
}

function signature(type: string): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4)]);
}
