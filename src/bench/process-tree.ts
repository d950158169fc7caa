import {readdirSync, readFileSync} from 'node:fs';

/**
 * Memory that a process and all below it hold right now, in bytes: the sum of their proportional set
 * sizes (Linux, `/proc/<pid>/smaps_rollup`). Null where the system does not tell.
 */
export function treeMemory(root: number): number | null {
  try {
    const parents = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const parent = parentOf(name);
        return parent === null ? [] : [{pid: Number(name), parent}];
      });
    const members = new Set([root]);
    // A child has a later number than its parent only as a rule, so go round until nothing is new.
    for (let before = 0; before < members.size; ) {
      before = members.size;
      parents.filter(({parent}) => members.has(parent)).forEach(({pid}) => members.add(pid));
    }
    return [...members].reduce((sum, pid) => sum + memoryOf(pid), 0);
  } catch {
    return null;
  }
}

function parentOf(pid: string): number | null {
  try {
    const [, fields] = /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return fields ? Number(fields) : null;
  } catch {
    return null;
  }
}

function memoryOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
