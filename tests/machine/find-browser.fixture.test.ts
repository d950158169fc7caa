import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {findBrowsers} from '../../src/machine';
import {installedBrowsers, placesToLook} from '../../src/machine/installed-browsers';

let root: string;
let environment: Record<string, string>;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'find-browser-'));
  environment = {HOME: root, PATH: path.join(root, 'bin'), PUPPETEER_CACHE_DIR: path.join(root, 'puppeteer')};
});
afterEach(() => rmSync(root, {recursive: true}));

function program(name: string): string {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, '#!/bin/sh\nexit 1\n');
  chmodSync(file, 0o755);
  return file;
}

/** The first browsers of the search; what is packed is not unpacked when the search stops before it. */
async function firstFound(count: number, installed: string[]) {
  const found: string[] = [];
  for await (const {origin, executable, headlessShell} of findBrowsers({environment, installed})) {
    found.push(`${origin} ${path.relative(root, executable)} ${headlessShell ? 'shell' : 'chrome'}`);
    if (found.length === count) {
      break;
    }
  }
  return found;
}

const runOnLinuxX64 = process.platform === 'linux' && process.arch === 'x64' ? test : test.skip;

runOnLinuxX64("looks into Puppeteer's cache, the newest shell first, and then at the installed ones", async () => {
  program('puppeteer/chrome/linux-140.0.1.0/chrome-linux64/chrome');
  program('puppeteer/chrome-headless-shell/linux-99.0.0.0/chrome-headless-shell-linux64/chrome-headless-shell');
  program('puppeteer/chrome-headless-shell/linux-139.0.0.0/chrome-headless-shell-linux64/chrome-headless-shell');
  const chromium = program('bin/chromium');
  expect(await firstFound(4, [chromium])).toEqual([
    'puppeteer puppeteer/chrome-headless-shell/linux-139.0.0.0/chrome-headless-shell-linux64/chrome-headless-shell shell',
    'puppeteer puppeteer/chrome-headless-shell/linux-99.0.0.0/chrome-headless-shell-linux64/chrome-headless-shell shell',
    'puppeteer puppeteer/chrome/linux-140.0.1.0/chrome-linux64/chrome chrome',
    'installed bin/chromium chrome',
  ]);
});

test('takes only the browser that PUPPETEER_EXECUTABLE_PATH names', async () => {
  environment.PUPPETEER_EXECUTABLE_PATH = path.join(root, 'my/chrome-headless-shell');
  expect(await firstFound(9, [program('bin/chromium')])).toEqual(['explicit my/chrome-headless-shell shell']);
});

test('finds installed programs on the PATH, and leaves out folders and files that cannot be run', () => {
  const chrome = program('bin/google-chrome');
  mkdirSync(path.join(root, 'bin/chromium'));
  writeFileSync(path.join(root, 'bin/chrome'), 'text');
  const found = installedBrowsers('linux', environment);
  expect(found[0]).toBe(chrome);
  expect(found).not.toContain(path.join(root, 'bin/chromium'));
  expect(found).not.toContain(path.join(root, 'bin/chrome'));
});

test('looks where macOS and Windows install browsers', () => {
  expect(placesToLook('darwin', {HOME: '/Users/a'})).toEqual(
    expect.arrayContaining([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]),
  );
  expect(placesToLook('win32', {PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local'})).toEqual(
    expect.arrayContaining([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ]),
  );
});
