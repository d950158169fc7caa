import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {MachineError} from '../../src/floor/errors';
import {launchBrowser, type RunningBrowser} from '../../src/machine';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'launch-browser-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const profileOf = ({browser}: RunningBrowser) =>
  browser.process()!.spawnargs.find((given) => given.startsWith('--user-data-dir='))!.split('=')[1]!;

/** Whether a process runs; one that has ended but was not collected yet counts as ended. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !readFileSync(stat, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

test('starts a browser that prints pages with numbers in the margin, and leaves nothing behind', async () => {
  const running = await launchBrowser({note: () => {}});
  const profile = profileOf(running);
  const pid = running.browser.process()!.pid!;
  const page = await running.browser.newPage();
  await page.setContent('<html lang="en"><style>@page{@bottom-center{content:counter(page)}}</style><p>Text</p></html>');
  const pdf = await page.pdf({tagged: true});
  expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
  await running.close();
  await running.close();
  expect(existsSync(profile)).toBe(false);
  expect(runs(pid)).toBe(false);
});

describe('a browser that cannot be used', () => {
  test('is an error when PUPPETEER_EXECUTABLE_PATH names it', async () => {
    const environment = {PUPPETEER_EXECUTABLE_PATH: path.join(folder, 'no-browser')};
    const error = await launchBrowser({environment}).catch((failure: Error) => failure);
    expect(error).toBeInstanceOf(MachineError);
    expect((error as Error).message).toMatch(/PUPPETEER_EXECUTABLE_PATH[^]*no-browser[^]*\nFix: /);
  });

  test('is skipped with a note when it was only found, and the command that installs one is told when none is left', async () => {
    const broken = path.join(folder, 'chromium');
    writeFileSync(broken, '#!/bin/sh\necho it does not start >&2\nexit 1\n');
    chmodSync(broken, 0o755);
    const notes: string[] = [];
    // Without a folder for it nothing can be unpacked either.
    writeFileSync(path.join(folder, 'file'), '');
    const environment = {HOME: folder, XDG_CACHE_HOME: path.join(folder, 'file'), TMPDIR: path.join(folder, 'file')};
    const error = await launchBrowser({environment, installed: [broken], note: (line) => notes.push(line)}).catch(
      (failure: Error) => failure,
    );
    expect(notes[0]).toContain(`Skipped the browser ${broken}`);
    expect(error).toBeInstanceOf(MachineError);
    expect((error as Error).message).toContain('npx puppeteer browsers install chrome-headless-shell');
  });
});

test('an abort ends the browser and a search that has begun', async () => {
  const controller = new AbortController();
  const running = await launchBrowser({signal: controller.signal, note: () => {}});
  const ended = once(running.browser.process()!, 'exit');
  controller.abort(new Error('enough'));
  await ended;
  await expect(launchBrowser({signal: controller.signal})).rejects.toThrow('enough');
});

test.each(['SIGKILL', 'SIGTERM'] as const)('the browser ends with a process that is ended by %s', async (signal) => {
  const script = path.join(folder, 'run.ts');
  const room = path.resolve('src/machine/index.ts');
  writeFileSync(
    script,
    `import {launchBrowser} from ${JSON.stringify(room)};
     launchBrowser().then(({browser}) => { console.log('pid ' + browser.process()!.pid); setInterval(() => {}, 1000); });`,
  );
  const child = spawn(process.execPath, ['--import', 'tsx', script], {env: {...process.env, NODE_OPTIONS: ''}});
  let pid = 0;
  for await (const chunk of child.stdout) {
    pid = Number(/pid (\d+)/.exec(String(chunk))?.[1]);
    if (pid) {
      break;
    }
  }
  expect(runs(pid)).toBe(true);
  child.kill(signal);
  await once(child, 'exit');
  for (let wait = 0; wait < 50 && runs(pid); wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(runs(pid)).toBe(false);
});
