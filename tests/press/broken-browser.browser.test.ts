import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {printBooks} from '../../src/press';
import {makeFixtureSite, type FixtureSite} from './fixture-site';

let site: FixtureSite;
let target: string;

beforeEach(() => {
  site = makeFixtureSite();
  target = path.join(site.siteDir, 'out', 'book.pdf');
});

afterEach(() => site.remove());

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

/** Kills so many browsers, each as soon as it has begun to print. */
function killing(count: number): {stop(): void; killed: Set<number>} {
  const killed = new Set<number>();
  const seen = new Map<number, number>();
  const timer = setInterval(() => {
    for (const pid of browsers().filter((candidate) => !killed.has(candidate))) {
      seen.set(pid, (seen.get(pid) ?? 0) + 1);
      if (seen.get(pid)! > 8 && killed.size < count) {
        killed.add(pid);
        process.kill(pid, 'SIGKILL');
      }
    }
  }, 100);
  return {stop: () => clearInterval(timer), killed};
}

const print = () => {
  const lines: string[] = [];
  const jobs = [{locale: 'en', edition: '2.0', format: 'screen' as const, paper: 'a4' as const, target}];
  return {lines, done: printBooks({...site, jobs, report: (line) => lines.push(line)})};
};

onLinux('a book goes on in another browser when the first one is killed', async () => {
  const killer = killing(1);
  const {lines, done} = print();
  await done.finally(killer.stop);
  expect(killer.killed.size).toBe(1);
  expect(lines[0]).toMatch(/browser broke down while it printed book\.pdf/);
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-');
});

onLinux('when that one is killed too, an error names the book and there is no file', async () => {
  const killer = killing(2);
  const {done} = print();
  await expect(done.finally(killer.stop)).rejects.toMatchObject({
    name: 'MachineError',
    message: expect.stringContaining('book.pdf'),
  });
  expect(existsSync(target)).toBe(false);
  expect(existsSync(path.dirname(target)) ? readdirSync(path.dirname(target)) : []).toEqual([]);
});
