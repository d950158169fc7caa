import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {launchBrowser} from '../../src/machine';
import {packedBrowser, unpackBrowser, type PackedBrowser} from '../../src/machine/package-browser';

const packed = await packedBrowser();
const suite = packed ? describe : describe.skip;

suite(`the browser out of the npm package${packed ? '' : ' (skipped: not installed on this machine)'}`, () => {
  let cache: string;
  beforeAll(() => {
    cache = mkdtempSync(path.join(os.tmpdir(), 'package-browser-'));
  });
  afterAll(() => rmSync(cache, {recursive: true}));
  const browsers = () => readdirSync(path.join(cache, 'kratom-and-mood')).sort();

  test('is unpacked once when several processes want it at the same moment, and runs in each', async () => {
    const script = path.join(cache, 'run.ts');
    writeFileSync(
      script,
      `import {launchBrowser} from ${JSON.stringify(path.resolve('src/machine/index.ts'))};
       launchBrowser({installed: [], note: (line) => console.log(line)}).then(async ({browser, origin, close}) => {
         console.log(origin + ' ' + (await browser.version()));
         await close();
       });`,
    );
    const environment = {...process.env, NODE_OPTIONS: '', XDG_CACHE_HOME: cache, PUPPETEER_CACHE_DIR: path.join(cache, 'none')};
    const start = () => promisify(execFile)(process.execPath, ['--import', 'tsx', script], {env: environment});
    const outputs = (await Promise.all([start(), start(), start()])).map(({stdout}) => stdout);
    expect(outputs.filter((output) => output.includes('Unpacking'))).toHaveLength(1);
    outputs.forEach((output) => expect(output).toMatch(/package HeadlessChrome\/\d+/));
    expect(browsers()).toEqual([`chromium-${packed!.version}`]);
  });

  test('is made again when a file of it was cut off', async () => {
    const folder = path.join(cache, 'kratom-and-mood');
    const {executable} = await unpackBrowser(packed!, folder);
    truncateSync(executable, 1_000_000);
    mkdirSync(`${path.dirname(executable)}.draft-4194999`);
    const running = await launchBrowser({
      environment: {...process.env, PUPPETEER_EXECUTABLE_PATH: '', XDG_CACHE_HOME: cache, PUPPETEER_CACHE_DIR: '/nonexistent'},
      installed: [],
      note: () => {},
    });
    expect(running.executable).toBe(executable);
    await running.close();
    expect(browsers()).toEqual([`chromium-${packed!.version}`]);
  });

  test('leaves no half of it when its archive is damaged', async () => {
    const damaged: PackedBrowser = {version: '0.0.1', folder: path.join(cache, 'bin')};
    mkdirSync(damaged.folder);
    const whole = readFileSync(path.join(packed!.folder, 'chromium.br'));
    writeFileSync(path.join(damaged.folder, 'chromium.br'), whole.subarray(0, 1_000_000));
    await expect(unpackBrowser(damaged, path.join(cache, 'damaged'))).rejects.toThrow();
    expect(readdirSync(path.join(cache, 'damaged'))).toEqual([]);
  });
});
