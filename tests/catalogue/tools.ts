import {spawnSync} from 'node:child_process';
import {describe, test} from '@jest/globals';

/** Runs a program; gives what it printed. */
export function runTool(program: string, args: string[], cwd: string): {code: number | null; output: string} {
  const {status, stdout, stderr} = spawnSync(program, args, {cwd, encoding: 'utf8'});
  return {code: status, output: `${stdout}${stderr}`};
}

/** Runs tests that need programs of other projects; where one is missing, the report says which. */
export function describeWithTools(title: string, programs: string[], define: () => void): void {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error);
  if (missing.length === 0) {
    describe(title, define);
  } else {
    describe(title, () => test.skip(`not installed here: ${missing.join(', ')}`, () => {}));
  }
}
