import {readFileSync} from 'node:fs';
import path from 'node:path';
import {MachineError} from '../floor/errors';
import {fontCoverage, postScriptName} from './font-coverage';
import type {FontFile} from './font-files';

/** A font that was read: its bytes, what it covers, and where the book finds it. */
export interface Font extends FontFile {
  /** Path in the address of the file while the book is printed, such as `/fonts/3-amiri.ttf`. */
  address: string;
  bytes: Buffer;
  coverage: ReadonlySet<number>;
  /** Its name in a PDF, such as `SourceSerif4-Regular`. */
  postScriptName: string;
}

/**
 * Reads the fonts.
 * @throws MachineError that names a file which is missing or is no font
 */
export function readFonts(files: readonly FontFile[]): Font[] {
  return files.map((file, index) => {
    const name = path.basename(file.path);
    try {
      const bytes = readFileSync(file.path);
      const coverage = fontCoverage(bytes);
      return {...file, address: `/fonts/${index}-${name}`, bytes, coverage, postScriptName: postScriptName(bytes)};
    } catch (error) {
      throw new MachineError(
        `Unexpected font file ${name}, expected a readable WOFF or TrueType font: ${(error as Error).message}`,
        'install the packages again with `npm ci`.',
      );
    }
  });
}

/** The `@font-face` rules. Each file answers exactly for the characters it has. */
export function fontFaces(fonts: readonly Font[]): string {
  return fonts
    .map(
      ({family, weight, style, address, coverage, scale = 1}) =>
        `@font-face{font-family:${JSON.stringify(family)};font-weight:${weight};font-style:${style};` +
        `size-adjust:${Math.round(scale * 100)}%;src:url(${JSON.stringify(address)});unicode-range:${unicodeRange(coverage)}}`,
    )
    .join('\n');
}

/** Code points as CSS ranges, such as `U+20-7E,U+A0`. */
export function unicodeRange(coverage: ReadonlySet<number>): string {
  const ranges: [number, number][] = [];
  for (const code of [...coverage].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && code === last[1] + 1) {
      last[1] = code;
    } else {
      ranges.push([code, code]);
    }
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}
