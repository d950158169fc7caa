import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {printBooks} from '../../src/press';
import {makeFixtureSite, type FixtureSite} from './fixture-site';

let site: FixtureSite;
let target: string;

beforeEach(() => {
  site = makeFixtureSite();
  target = path.join(site.siteDir, 'out', 'book.pdf');
});

afterEach(() => {
  jest.restoreAllMocks();
  site.remove();
});

const canSeeProcesses = existsSync('/proc/self/stat');
const onLinux = canSeeProcesses ? test : test.skip;
if (!canSeeProcesses) {
  console.info('Skipped the tests of killed browsers: this system does not list processes under /proc.');
}

/** The browsers that this process started. */
function browsers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--headless');
      } catch {
        return false;
      }
    });
}

/** Kills so many browsers, each when a book is about to be opened in it: before that, the press looks whether it was told to end. */
function print(kills: number) {
  const killed = new Set<number>();
  const {throwIfAborted} = AbortSignal.prototype;
  jest.spyOn(AbortSignal.prototype, 'throwIfAborted').mockImplementation(function (this: AbortSignal) {
    for (const pid of browsers().filter((candidate) => !killed.has(candidate) && killed.size < kills)) {
      killed.add(pid);
      process.kill(pid, 'SIGKILL');
    }
    throwIfAborted.call(this);
  });
  const lines: string[] = [];
  const jobs = [{locale: 'en', edition: '2.0', format: 'screen' as const, paper: 'a4' as const, target}];
  return {lines, killed, done: printBooks({...site, jobs, report: (line) => lines.push(line)})};
}

onLinux('a book goes on in another browser when the first one is killed', async () => {
  const {lines, killed, done} = print(1);
  await done;
  expect(killed.size).toBe(1);
  expect(lines[0]).toMatch(/browser broke down while it printed book\.pdf/);
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
});

onLinux('when that one is killed too, an error names the book and there is no file', async () => {
  const {done} = print(2);
  await expect(done).rejects.toMatchObject({
    name: 'MachineError',
    message: expect.stringContaining('book.pdf'),
  });
  expect(existsSync(target)).toBe(false);
  expect(existsSync(path.dirname(target)) ? readdirSync(path.dirname(target)) : []).toEqual([]);
});
