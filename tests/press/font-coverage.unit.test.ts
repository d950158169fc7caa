import {readFileSync} from 'node:fs';
import {expect, test} from '@jest/globals';
import {fontCoverage, postScriptName} from '../../src/press/font-coverage';
import {shippedFonts} from '../../src/press/font-files';
import {readFonts, unicodeRange} from '../../src/press/fonts';

const fileOf = (end: string) => readFileSync(shippedFonts().find(({path}) => path.endsWith(end))!.path);

test('tells which characters a WOFF font has', () => {
  const latin = fontCoverage(fileOf('source-serif-4-latin-400-normal.woff'));
  expect([...'aZé–’'].every((character) => latin.has(character.codePointAt(0)!))).toBe(true);
  expect(latin.has('ก'.codePointAt(0)!)).toBe(false);
});

test('tells which characters a TrueType font has', () => {
  const amiri = fontCoverage(fileOf('Amiri_400Regular.ttf'));
  expect([...'قطم ()a1'].every((character) => amiri.has(character.codePointAt(0)!))).toBe(true);
});

test('reads the name that a font bears in a PDF', () => {
  expect(postScriptName(fileOf('sarabun-thai-600-italic.woff'))).toBe('Sarabun-SemiBoldItalic');
});

test('can read every shipped font', () => {
  expect(readFonts(shippedFonts()).every(({coverage}) => coverage.size > 50)).toBe(true);
});

test('writes code points as ranges', () => {
  expect(unicodeRange(new Set([0x43, 0x41, 0x42, 0xe01]))).toBe('U+41-43,U+E01');
});
