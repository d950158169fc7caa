import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {UsageError} from '../../src/floor/errors';
import {identityOf, tryLock, waitForLock} from '../../src/floor/lock';
import {openStage} from '../../src/release/stage';
import {smallProject} from './small-project';

let project: ReturnType<typeof smallProject>;
beforeEach(() => {
  project = smallProject();
});
afterEach(() => project.remove());

test('two builds of one project do not run at the same time', () => {
  const stage = openStage(project.root, project.outDir);
  expect(() => openStage(project.root, project.outDir)).toThrow(UsageError);
  stage.close();
  openStage(project.root, project.outDir).close();
});

test('the lock of a process that has ended counts as free', () => {
  const file = path.join(project.root, '.stage', 'build.lock');
  mkdirSync(path.dirname(file));
  writeFileSync(file, '4194999 123');
  openStage(project.root, project.outDir).close();
  // The number of an ended process may have gone to another one since.
  writeFileSync(file, identityOf(process.ppid).replace(/ .*/, ' 1'));
  if (process.platform === 'linux') {
    openStage(project.root, project.outDir).close();
  }
});

test('what a killed build left is swept, with its child processes', async () => {
  const child = spawn('sleep', ['60'], {detached: true});
  await once(child, 'spawn');
  const left = path.join(project.root, '.stage', '4194999-abc');
  mkdirSync(path.join(left, 'site'), {recursive: true});
  writeFileSync(path.join(left, 'children'), `${identityOf(child.pid!)}\n`);
  const ended = once(child, 'exit');
  const stage = openStage(project.root, project.outDir);
  expect(existsSync(left)).toBe(false);
  expect((await ended)[1]).toBe('SIGKILL');
  stage.close();
  expect(project.stages()).toEqual([]);
});

test('a lock is waited for and then taken', async () => {
  const file = path.join(project.root, 'some.lock');
  const first = tryLock(file);
  const holders: number[] = [];
  const second = waitForLock(file, {onWait: (holder) => holders.push(holder)});
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (typeof first !== 'number') {
    first.release();
  }
  (await second).release();
  expect(holders).toEqual([process.pid]);
  expect(existsSync(file)).toBe(false);
});
