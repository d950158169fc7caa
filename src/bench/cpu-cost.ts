import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {MachineError} from '../floor/errors';

/** What a build cost. */
export interface BuildCost {
  /** Processor time of the program and all it started, in seconds: steadier than time on a machine that is shared. */
  cpuSeconds: number;
  seconds: number;
}

/**
 * Runs a program to its end, with an empty folder for temporary files, and measures the processor time of it
 * and its children with the shell's `times` (POSIX).
 * @throws MachineError when it does not end with 0, or there is no shell
 */
export function measureCpu(program: string, args: readonly string[], cwd: string, environment: Record<string, string> = {}): BuildCost {
  const temporary = mkdtempSync(path.join(tmpdir(), 'bench-run-'));
  const began = performance.now();
  const {status, stdout, stderr} = spawnSync('/bin/sh', ['-c', '"$@" >/dev/null; code=$?; times; exit $code', 'sh', program, ...args], {
    cwd,
    env: {...process.env, NODE_OPTIONS: '', CI: 'true', ASTRO_TELEMETRY_DISABLED: '1', TMPDIR: temporary, ...environment},
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - began) / 1000;
  rmSync(temporary, {recursive: true, force: true});
  if (status !== 0) {
    throw new MachineError(`${program} ${args.join(' ')} ended with ${status}: ${stderr.slice(-1500)}`, 'run it by itself to see why.');
  }
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest));
  return {cpuSeconds: times.reduce((sum, time) => sum + time, 0), seconds};
}
