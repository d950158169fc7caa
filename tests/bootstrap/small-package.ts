import {spawn, type ChildProcess} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const fakeJest = `
const args = process.argv.slice(2);
if (args[0] === '--wait') { console.log('waiting'); process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); }
else { console.log('ran with ' + JSON.stringify(args)); process.exitCode = Number(args[0]) || 0; }
`;

/** Stands in for npm: notes that it was called, then installs, hangs half-way or fails. */
const fakeNpm = `
const fs = require('fs');
fs.appendFileSync('calls.log', process.argv.slice(2).join(' ') + ' NODE_ENV=' + process.env.NODE_ENV + '\\n');
fs.rmSync('node_modules', {recursive: true, force: true});
fs.mkdirSync('node_modules/half', {recursive: true});
if (process.env.FAKE_NPM === 'hangs') { setInterval(() => {}, 1000); console.log('half-way'); }
else if (process.env.FAKE_NPM === 'fails') { console.error('ENOTFOUND registry'); process.exit(1); }
else setTimeout(() => {
  fs.rmSync('node_modules/half', {recursive: true});
  fs.cpSync('vendor/jest', 'node_modules/jest', {recursive: true});
}, 700);
`;

/** A clean clone of a package whose only dependency lies in its own folder, so that nothing is downloaded. */
export function smallPackage() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'small-package-'));
  const write = (file: string, content: unknown) => {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const dependencies = {jest: 'file:vendor/jest'};
  cpSync('scripts', path.join(root, 'scripts'), {recursive: true});
  write('package.json', {name: 'small', version: '1.0.0', dependencies});
  write('package-lock.json', {
    name: 'small',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': {name: 'small', version: '1.0.0', dependencies},
      'node_modules/jest': {resolved: 'vendor/jest', link: true},
      'vendor/jest': {name: 'jest', version: '1.0.0'},
    },
  });
  write('vendor/jest/package.json', {name: 'jest', version: '1.0.0'});
  write('vendor/jest/bin/jest.js', fakeJest);
  write('fake/npm-cli.js', fakeNpm);

  const start = (args: string[], environment: Record<string, string> = {}, nodeArguments: string[] = []) =>
    spawn(process.execPath, [...nodeArguments, 'scripts/bootstrap.mjs', ...args], {
      cwd: root,
      env: {...process.env, NODE_OPTIONS: '', npm_execpath: '', ...environment},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    root,
    write,
    start,
    run: (args: string[], environment?: Record<string, string>, nodeArguments?: string[]) =>
      ended(start(args, environment, nodeArguments)),
    has: (file: string) => existsSync(path.join(root, file)),
    /** How often the stand-in for npm was called, and with what. */
    calls: () => readFileSync(path.join(root, 'calls.log'), 'utf8').trim().split('\n'),
    withFakeNpm: (behaviour = 'installs') => ({npm_execpath: path.join(root, 'fake/npm-cli.js'), FAKE_NPM: behaviour}),
    remove: () => rmSync(root, {recursive: true, force: true}),
  };
}

/** Waits for a process and gives its code and what it printed. */
export function ended(child: ChildProcess): Promise<{code: number | null; stdout: string; stderr: string}> {
  return new Promise((resolve) => {
    const printed = {stdout: '', stderr: ''};
    child.stdout!.on('data', (chunk) => (printed.stdout += chunk));
    child.stderr!.on('data', (chunk) => (printed.stderr += chunk));
    child.once('close', (code) => resolve({code, ...printed}));
  });
}
