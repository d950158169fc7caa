import {appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {killGroup} from '../floor/child';
import {UsageError} from '../floor/errors';
import {identityOf, isAlive, tryLock} from '../floor/lock';
import {repairSwap, stageRoot} from './swap';

const childrenName = 'children';
const stageName = /^\d+-[0-9a-z]+$/;

/** A folder in which one build makes its site, away from the published one. */
export interface Stage {
  /** Holds the site while it is made. */
  site: string;
  /** Notes a child process, so that a later build can end it if this one is killed. */
  remember(pid: number): void;
  /** Removes the folder and lets the next build begin. May be called twice. */
  close(): void;
}

/**
 * Opens a stage for a build into a folder. First it mends what a killed build left: a swap cut off
 * between its two renames, stages without an owner and their child processes.
 * @throws UsageError when another build of this project runs
 */
export function openStage(siteDir: string, outDir: string): Stage {
  const lock = tryLock(buildLockFile(siteDir));
  if (typeof lock === 'number') {
    throw new UsageError(
      `Another build of this project is running (process ${lock}).`,
      'wait until it has ended, or end it, and run the command again.',
    );
  }
  const root = stageRoot(outDir);
  let folder: string | null = null;
  const close = () => {
    process.off('exit', close);
    if (folder) {
      rmSync(folder, {recursive: true, force: true, maxRetries: 3});
    }
    lock.release();
  };
  try {
    mkdirSync(root, {recursive: true});
    repairSwap(outDir);
    sweep(root);
    folder = path.join(root, `${process.pid}-${Date.now().toString(36)}`);
    mkdirSync(folder);
  } catch (error) {
    close();
    throw error;
  }
  process.once('exit', close);
  const children = path.join(folder, childrenName);
  return {
    site: path.join(folder, 'site'),
    remember: (pid) => appendFileSync(children, `${identityOf(pid)}\n`),
    close,
  };
}

/** Names the process that builds this project. */
export function buildLockFile(siteDir: string): string {
  return path.join(siteDir, '.stage', 'build.lock');
}

/** Removes the stages of builds that were killed. The lock is held, so none belongs to a living one. */
function sweep(root: string): void {
  for (const name of readdirSync(root).filter((entry) => stageName.test(entry))) {
    const folder = path.join(root, name);
    const children = path.join(folder, childrenName);
    const left = existsSync(children) ? readFileSync(children, 'utf8').split('\n').filter(isAlive) : [];
    left.forEach((identity) => killGroup(Number.parseInt(identity, 10), 'SIGKILL'));
    rmSync(folder, {recursive: true, force: true, maxRetries: 3});
  }
}
