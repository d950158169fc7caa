import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {buildRelease, repairSwap} from '../../src/release';
import {swapIn} from '../../src/release/swap';
import {smallJob, smallProject} from './small-project';

let project: ReturnType<typeof smallProject>;
let previous: string;
let before: Record<string, string>;

beforeEach(() => {
  project = smallProject();
  before = project.published();
  previous = path.join(project.root, '.stage', 'previous-build');
  mkdirSync(path.dirname(previous));
});
afterEach(() => project.remove());

test('a swap that was killed between its two renames is mended: the former site comes back', () => {
  renameSync(project.outDir, previous);
  expect(repairSwap(project.outDir)).toBe(true);
  expect(project.published()).toEqual(before);
  expect(existsSync(previous)).toBe(false);
});

test('the next build mends it too, even when that build fails', async () => {
  renameSync(project.outDir, previous);
  await expect(buildRelease(smallJob(project.root, 'fails-late'))).rejects.toThrow('SITE_BUILD');
  expect(project.published()).toEqual(before);
});

test('a swap that was killed after its renames keeps the new site', () => {
  mkdirSync(previous);
  writeFileSync(path.join(previous, 'index.html'), 'former');
  expect(repairSwap(project.outDir)).toBe(false);
  expect(project.published()).toEqual(before);
  expect(existsSync(previous)).toBe(false);
});

test('a new site that cannot be renamed leaves the published one in place', () => {
  expect(() => swapIn(path.join(project.root, 'does-not-exist'), project.outDir)).toThrow('Could not put the new site');
  expect(project.published()).toEqual(before);
});
