/**
 * The way into every command: installs what the lock file names when it is missing or out of date,
 * then runs the command and ends with its exit code. Plain Node, without dependencies, because it
 * runs when none is installed.
 */
import {spawn} from 'child_process';
import fs from 'fs';
import os from 'os';
import path from 'path';
import {fileURLToPath} from 'url';
import {ensureInstalled} from './install.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const oldestNode = [20, 19];
const parent = process.ppid;
/** Most of what a parser makes is short-lived: with more room for it, Node spends a third less time on Markdown. */
const roomForYoung = ['--max-semi-space-size=64', '--min-semi-space-size=32'];

const summaries = {
  build: 'build the website and the print edition into build/',
  start: 'run the website for writing, with pages that reload',
  serve: 'show what was built',
  print: 'print the books from the built pages',
  i18n: 'work with the catalogues of translations',
  check: 'check evidence, translations and types',
  test: 'run the tests',
  bench: 'measure speed',
  supply: 'tell what packages the product is made of',
};

const [command, ...rest] = process.argv.slice(2);
process.exitCode = await main();

async function main() {
  if (!command || command === '--help' || command === '-h' || command === 'help') {
    console.log(usage());
    return command ? 0 : 2;
  }
  if (!Object.prototype.hasOwnProperty.call(summaries, command)) {
    console.error(`Unexpected command '${command}', expected one of ${Object.keys(summaries).join(', ')}.`);
    console.error('Fix: run `node scripts/bootstrap.mjs --help` for what they do.');
    return 2;
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    console.error(`Found Node ${process.versions.node}, expected ${oldestNode.join('.')} or newer.`);
    console.error('Fix: install a newer Node from https://nodejs.org and run the command again.');
    return 3;
  }
  const failed = await ensureInstalled(root, run);
  // Through the channel the command sees when this process is killed outright.
  const stdio = command === 'test' ? 'inherit' : ['inherit', 'inherit', 'inherit', 'ipc'];
  return failed || run(process.execPath, argumentsFor(command, rest), {cwd: root, stdio});
}

function argumentsFor(name, options) {
  if (name === 'test') {
    return ['--experimental-vm-modules', '--no-warnings', path.join(root, 'node_modules/jest/bin/jest.js'), ...options];
  }
  return [...roomForYoung, '--import', 'tsx', path.join(root, 'src/commands/main.ts'), name, ...options];
}

/**
 * Runs a program with this terminal, passes signals on to it, and resolves to its exit code;
 * 128 + n when it, or this process, was ended by signal n.
 */
function run(program, programArguments, options) {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {stdio: 'inherit', ...options});
    let received = null;
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const passOn = (signal) => {
      received = signal;
      child.kill(signal);
    };
    const watch = setInterval(() => isOrphan() && passOn('SIGTERM'), 300);
    const end = (code) => {
      clearInterval(watch);
      signals.forEach((signal) => process.off(signal, passOn));
      resolve(code);
    };
    signals.forEach((signal) => process.on(signal, passOn));
    child.once('error', (error) => {
      console.error(`Could not start ${program}: ${error.message}`);
      console.error('Fix: check that Node and npm are installed and on the PATH.');
      end(3);
    });
    child.once('exit', (code, signal) => {
      const cause = signal || received;
      end(cause ? 128 + os.constants.signals[cause] : code);
    });
  });
}

/**
 * Whether the shell in which npm started this process has ended. npm passes signals to that shell
 * only, so without this a stopped `npm run build` would go on unseen.
 */
function isOrphan() {
  return process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
}

function usage() {
  const lines = Object.entries(summaries).map(([name, summary]) => {
    const viaNpm = name === 'test' || name === 'start' ? `npm ${name}` : `npm run ${name}`;
    return `  ${viaNpm.padEnd(16)} ${summary}`;
  });
  const {version} = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return [
    `Kratom & Mood ${version}`,
    '',
    ...lines,
    '',
    'Options of a command follow two hyphens, for example: npm run build -- --help',
    'Exit codes: 0 done, 1 the content has findings, 2 wrong use, 3 the machine lacks something, 128+n ended by signal n.',
  ].join('\n');
}
