import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {MachineError} from '../floor/errors';
import {filesUnder} from '../floor/files';
import {folderSize} from './measure';

const signals = ['SIGTERM', 'SIGINT', 'SIGKILL'] as const;

/** How one build that was disturbed came out. */
export interface Disturbance {
  /** What was done to it, such as `SIGKILL after 12.3 s` or `disk of 12 MB`. */
  what: string;
  /** Its exit code, or the signal that ended it. */
  end: number | string;
  /** Whether the published folder is byte for byte what it was. */
  unchanged: boolean;
}

/** What came of all disturbances. */
export interface DisturbanceReport {
  buildSeconds: number;
  kills: Disturbance[];
  disks: Disturbance[];
  /** Whether an undisturbed build after all that ends with 0. */
  heals: boolean;
}

/**
 * Ends real builds at random moments, the three signals by turns, and lets others run into a full disk; after each
 * it compares the published folder with what it was. Full disks are small file systems in memory, which only
 * root on Linux may mount: elsewhere there are none.
 * @param kills how many builds are ended
 * @param disks how many sizes of disk are tried, spread from nothing to what a build needs
 * @param report told one line a build
 */
export async function disturbBuilds(
  siteDir: string,
  {kills, disks, report}: {kills: number; disks: number; report: (line: string) => void},
): Promise<DisturbanceReport> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kills-'));
  const published = path.join(folder, 'build');
  try {
    const began = performance.now();
    const first = await endOf(startBuild(siteDir, published));
    if (first !== 0) {
      throw new MachineError(`An undisturbed build ended with ${first}, expected 0.`, 'run `npm run build` and mend what it says.');
    }
    const buildSeconds = (performance.now() - began) / 1000;
    const siteBytes = folderSize(published);
    writeFileSync(path.join(published, 'former.txt'), 'the former site\n');
    const before = digestOf(published);
    const done: DisturbanceReport = {buildSeconds, kills: [], disks: [], heals: false};
    for (let index = 0; index < kills; index++) {
      const signal = signals[index % signals.length]!;
      const seconds = Math.random() * buildSeconds * 0.95;
      const build = startBuild(siteDir, published);
      const ended = endOf(build);
      await Promise.race([pause(seconds * 1000), ended]);
      build.kill(signal);
      done.kills.push({what: `${signal} after ${seconds.toFixed(1)} s`, end: await ended, unchanged: digestOf(published) === before});
      report(describe(done.kills.at(-1)!));
    }
    for (let index = 0; index < disks; index++) {
      const megabytes = Math.max(1, Math.round((siteBytes * index) / disks / 2 ** 20));
      const outcome = await onSmallDisk(siteDir, published, megabytes);
      if (outcome) {
        done.disks.push(outcome);
        report(describe(outcome));
      }
    }
    done.heals = (await endOf(startBuild(siteDir, published))) === 0 && !existsSync(path.join(published, 'former.txt'));
    return done;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function describe({what, end, unchanged}: Disturbance): string {
  return `  ${what}: ended with ${end}, the published site ${unchanged ? 'is as it was' : 'CHANGED'}`;
}

function startBuild(siteDir: string, outDir: string): ChildProcess {
  const args = [path.join(siteDir, 'scripts/bootstrap.mjs'), 'build', '--out-dir', outDir];
  return spawn(process.execPath, args, {cwd: siteDir, stdio: 'ignore'});
}

function endOf(build: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    build.once('error', reject);
    build.once('exit', (code, signal) => resolve(code ?? signal ?? 'nothing'));
  });
}

/** A digest of all files of a folder with their names. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesUnder(folder).sort()) {
    hash.update(`${path.relative(folder, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Builds where the former site and so many bytes more fit; null where no such disk can be made. */
async function onSmallDisk(siteDir: string, former: string, megabytes: number): Promise<Disturbance | null> {
  const disk = mkdtempSync(path.join(tmpdir(), 'small-disk-'));
  const formerMegabytes = Math.ceil(filesUnder(former).reduce((sum, file) => sum + Math.ceil(statSync(file).size / 4096) * 4096, 0) / 2 ** 20);
  const size = `size=${formerMegabytes + megabytes}m`;
  if (process.platform !== 'linux' || spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', disk]).status !== 0) {
    rmSync(disk, {recursive: true});
    return null;
  }
  try {
    const published = path.join(disk, 'build');
    mkdirSync(published);
    cpSync(former, published, {recursive: true});
    const before = digestOf(published);
    const end = await endOf(startBuild(siteDir, published));
    return {what: `disk with ${megabytes} MB left`, end, unchanged: digestOf(published) === before};
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, {recursive: true});
  }
}
