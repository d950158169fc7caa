import {linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';

/** A lock that is held: a file that names the process that holds it. */
export interface Lock {
  release(): void;
}

/**
 * Takes a lock, or tells who holds it. A lock whose process has ended counts as free.
 * The file appears with its content in one step, so a process that dies leaves no empty lock.
 * @returns the lock, or the number of the process that holds it
 */
export function tryLock(file: string): Lock | number {
  mkdirSync(path.dirname(file), {recursive: true});
  const mine = identityOf(process.pid);
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2, 8)}`;
  writeFileSync(draft, mine);
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        return {release: () => releaseIfHeld(file, mine)};
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
          throw error;
        }
      }
      const holder = readHolder(file);
      if (holder !== null && isAlive(holder)) {
        return Number.parseInt(holder, 10);
      }
      if (holder !== null) {
        setAside(file, holder, `${draft}.stale`);
      }
    }
  } finally {
    rmSync(draft, {force: true});
  }
}

/**
 * Waits until the lock is free and takes it.
 * @param onWait called once with the holder's process number when there is need to wait
 */
export async function waitForLock(
  file: string,
  {signal, onWait}: {signal?: AbortSignal; onWait?: (holder: number) => void} = {},
): Promise<Lock> {
  for (let waits = 0; ; waits += 1) {
    const lock = tryLock(file);
    if (typeof lock !== 'number') {
      return lock;
    }
    if (waits === 0) {
      onWait?.(lock);
    }
    await pause(200, undefined, {signal});
  }
}

/** Names a process so that a later process with the same number is told apart, where the system says when it began. */
export function identityOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return `${pid} -`;
  }
}

/** Whether the process that `identityOf` named still runs. */
export function isAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  if (!Number.isInteger(pid) || pid <= 0) {
    return false;
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return identity === identityOf(pid) || identity.endsWith(' -');
}

function readHolder(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Moves a stale lock away; puts it back when another process was quicker and the lock is a live one. */
function setAside(file: string, expected: string, aside: string): void {
  try {
    renameSync(file, aside);
    if (readHolder(aside) !== expected) {
      linkSync(aside, file);
    }
  } catch {
    // Another process moved it first; the next round sees what is there now.
  } finally {
    rmSync(aside, {force: true});
  }
}

function releaseIfHeld(file: string, mine: string): void {
  if (readHolder(file) === mine) {
    rmSync(file, {force: true});
  }
}
