import {describe, expect, test} from '@jest/globals';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {MachineError} from '../../src/floor/errors';
import {buildRelease} from '../../src/release';
import {smallJob, smallProject} from './small-project';

/** Mounts a small disk in memory, where this user may; else says why not. */
function smallDisk(kilobytes: number): {folder: string; remove: () => void} | string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'only root on Linux may mount a small disk';
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], {stdio: 'pipe'});
  } catch (error) {
    rmSync(folder, {recursive: true});
    return `mount failed: ${(error as Error).message}`;
  }
  const remove = () => {
    execFileSync('umount', [folder]);
    rmSync(folder, {recursive: true});
  };
  return {folder, remove};
}

const probe = smallDisk(64);
const reason = typeof probe === 'string' ? probe : null;
if (typeof probe !== 'string') {
  probe.remove();
}

describe(`a real full disk${reason ? ` (skipped: ${reason})` : ''}`, () => {
  const testIfPossible = reason ? test.skip : test;

  testIfPossible.each([100, 300, 700])('of %i kB leaves the published site as it was', async (kilobytes) => {
    const disk = smallDisk(kilobytes) as {folder: string; remove: () => void};
    try {
      const project = smallProject(disk.folder);
      const before = project.published();
      const error = await buildRelease(smallJob(project.root, 'large')).catch((failure: Error) => failure);
      expect(error).toBeInstanceOf(MachineError);
      expect((error as Error).message).toContain('The disk is full.');
      expect(project.published()).toEqual(before);
      expect(project.stages()).toEqual([]);
    } finally {
      disk.remove();
    }
  });
});
