import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from '@jest/globals';
import {readProfile} from '../../src/press/press-pdf/colour-profile';
import {smallProfile} from './small-profile';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'profile-'));
});

afterAll(() => rmSync(folder, {recursive: true}));

const read = (bytes: Uint8Array) => {
  const file = path.join(folder, 'profile.icc');
  writeFileSync(file, bytes);
  return readProfile(file);
};

test('a profile of four inks tells its name', () => {
  expect(read(smallProfile()).name).toBe('Test press');
});

test('a profile of a screen is refused, and says what it is', () => {
  expect(() => read(smallProfile({space: 'RGB ', kind: 'mntr'}))).toThrow(/profile\.icc.*class 'mntr' with the colours 'RGB'/);
});

test('what is no profile is refused', () => {
  expect(() => read(Buffer.from('not a profile'))).toThrow(/no whole ICC profile/);
  expect(() => read(smallProfile().subarray(0, 150))).toThrow(/no whole ICC profile/);
  expect(() => readProfile(path.join(folder, 'lost.icc'))).toThrow(/lost\.icc.*ENOENT/);
});
