import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {isAlive} from '../../src/floor/lock';
import {expectedRelease, releaseFiles} from '../../src/release';
import {openStage} from '../../src/release/stage';
import {smallProject} from './small-project';

let project: ReturnType<typeof smallProject>;
let before: Record<string, string>;

beforeEach(() => {
  project = smallProject();
  before = project.published();
});
afterEach(() => project.remove());

function startBuild(mode: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', path.resolve('tests/release/run-small-build.ts'), project.root, mode], {
    env: {...process.env, NODE_OPTIONS: ''},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function untilWaiting(build: ChildProcess): Promise<string> {
  for await (const chunk of build.stdout!) {
    if (String(chunk).includes('waiting')) {
      break;
    }
  }
  const children = project.stages().map((stage) => path.join(project.root, '.stage', stage, 'children'));
  expect(children).toHaveLength(1);
  expect(existsSync(children[0]!)).toBe(true);
  return readFileSync(children[0]!, 'utf8').trim();
}

describe('a build that is told to end', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s ends with %i, its child too, and keeps the published site', async (signal, code) => {
    const build = startBuild('hangs');
    const docusaurus = await untilWaiting(build);
    expect(isAlive(docusaurus)).toBe(true);
    build.kill(signal);
    expect(await once(build, 'exit')).toEqual([code, null]);
    expect(isAlive(docusaurus)).toBe(false);
    expect(project.published()).toEqual(before);
    expect(project.stages()).toEqual([]);
  });

  test('outright keeps the published site, and the next build cleans up', async () => {
    const build = startBuild('hangs');
    const docusaurus = await untilWaiting(build);
    build.kill('SIGKILL');
    await once(build, 'exit');
    expect(project.published()).toEqual(before);
    const stage = openStage(project.root, project.outDir);
    expect(project.stages()).toHaveLength(1);
    stage.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isAlive(docusaurus) && !isZombie(docusaurus)).toBe(false);
    expect(project.published()).toEqual(before);
  });
});

test('a build killed outright at any moment leaves the former site or the whole new one', async () => {
  const {pages, books} = expectedRelease(project.root, ['en', 'ar']);
  const whole = [...[...pages, ...books].map(({file}) => file), ...releaseFiles(['en', 'ar'])];
  for (let delayMs = 150; delayMs <= 950; delayMs += 100) {
    const build = startBuild('works');
    const ended = once(build, 'exit');
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    build.kill('SIGKILL');
    await ended;
    openStage(project.root, project.outDir).close();
    const found = project.published();
    const isWhole = whole.every((file) => file in found) && found['index.html']!.includes('new');
    expect(isWhole || JSON.stringify(found) === JSON.stringify(before)).toBe(true);
  }
});

/** In a container nobody may collect an ended process whose parent is gone. */
function isZombie(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return existsSync(`/proc/${pid}/stat`) && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
}
