import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {toFinding} from '../../src/commands/check';
import {smallProject} from './small-project';

let project: ReturnType<typeof smallProject>;
beforeEach(() => {
  project = smallProject();
});
afterEach(() => project.remove());

const main = ['--import', 'tsx', path.resolve('src/commands/main.ts')];
const environment = {...process.env, NODE_OPTIONS: '', LOCALES: '', BASE_PATH: '', SITE_URL: ''};

/** Runs a command of this project. */
function run(...args: string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [...main, ...args], {env: environment, encoding: 'utf8', maxBuffer: 2 ** 24});
  return {status, stdout, stderr};
}

describe('a command', () => {
  test('that does not exist ends with 2 and names those that do', () => {
    const {status, stderr} = run('bulid');
    expect(status).toBe(2);
    expect(stderr).toMatch(/Unexpected command 'bulid', expected one of build, start, serve/);
  });

  test('that writes more than a pipe takes at once writes all of it', () => {
    const {status, stdout} = run('supply', 'sbom');
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(2 ** 16);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  test.each(['build', 'start', 'serve', 'check', 'supply'])('prints its help on standard output: %s', (name) => {
    const {status, stdout} = run(name, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('npm ');
  });

  test.each([
    ['build', '--colour'],
    ['build', '--out-dir', '.'],
    ['build', '--out-dir', 'docs/new'],
    ['start', '--locale', 'xx'],
    ['serve', '--port', 'many'],
    ['serve', '--out-dir', 'nothing-here'],
  ])('used in a wrong way ends with 2 and says what to do: %s %s', (...args) => {
    const {status, stderr} = run(...args);
    expect(stderr).toMatch(/\nFix: /);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(status).toBe(2);
  });

  test('ends with 2 when a setting is wrong, and names it', () => {
    const {status, stderr} = spawnSync(process.execPath, [...main, 'build'], {
      env: {...environment, BASE_PATH: 'no-slash'},
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('BASE_PATH="no-slash"');
  });
});

describe('npm run serve', () => {
  test('ends with 3 when the port is in use', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const {port} = other.address() as AddressInfo;
    const serve = spawn(process.execPath, [...main, 'serve', '--port', String(port), '--out-dir', project.outDir], {
      env: environment,
    });
    let stderr = '';
    serve.stderr.on('data', (chunk) => (stderr += chunk));
    expect((await once(serve, 'close'))[0]).toBe(3);
    expect(stderr).toContain(`Port ${port} is in use`);
    other.close();
  });

  test('serves until it is told to end, then ends with 143', async () => {
    const free = createServer().listen(0, 'localhost');
    await once(free, 'listening');
    const {port} = free.address() as AddressInfo;
    free.close();
    await once(free, 'close');
    const serve = spawn(process.execPath, [...main, 'serve', '--port', String(port), '--out-dir', project.outDir], {
      env: environment,
    });
    await once(serve.stderr, 'data');
    const answer = await fetch(`http://localhost:${port}/`);
    expect(await answer.text()).toContain('the published site');
    serve.kill('SIGTERM');
    expect(await once(serve, 'exit')).toEqual([143, null]);
  });
});

test('a line of the compiler becomes a finding', () => {
  expect(toFinding("src/a.ts(3,7): error TS2322: Type 'x' is wrong.")).toEqual([
    expect.objectContaining({file: 'src/a.ts', line: 3, column: 7, code: 'TS2322', message: "Type 'x' is wrong."}),
  ]);
  expect(toFinding('Found 1 error.')).toEqual([]);
});
