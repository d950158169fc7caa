import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {UsageError} from '../../src/floor/errors';
import {filesUnder} from '../../src/floor/files';
import {buildRelease, buildShard, mergeShards} from '../../src/release';
import {readSettings} from '../../src/site';
import {smallJob, smallProject} from './small-project';

let project: ReturnType<typeof smallProject>;
beforeEach(() => {
  project = smallProject();
});
afterEach(() => project.remove());

const folder = (name: string) => path.join(project.root, name);
const jobInto = (name: string, more = {}) => smallJob(project.root, 'works', {outDir: folder(name), ...more});
const bytesOf = (name: string) =>
  Object.fromEntries(filesUnder(folder(name)).map((file) => [path.relative(folder(name), file), readFileSync(file).toString('base64')]));
const shards = async () => {
  await buildShard(jobInto('shard-en'), ['en']);
  await buildShard(jobInto('shard-ar'), ['ar']);
  return [folder('shard-en'), folder('shard-ar')];
};

describe('a release out of shards', () => {
  test('is the same to the byte as one built at once', async () => {
    await buildRelease(jobInto('whole'));
    await mergeShards(jobInto('merged'), (await shards()).reverse());
    expect(Object.keys(bytesOf('merged')).length).toBeGreaterThan(20);
    expect(bytesOf('merged')).toEqual(bytesOf('whole'));
  });

  test('has in each shard only the pages and books of its languages', async () => {
    await shards();
    expect(existsSync(path.join(folder('shard-ar'), 'ar/use/law/index.html'))).toBe(true);
    expect(Object.keys(bytesOf('shard-ar')).filter((file) => /(^|\/)index\.html$/.test(file) && !file.startsWith('ar/'))).toEqual([]);
    expect(Object.keys(bytesOf('shard-ar')).filter((file) => /_en[._]/.test(file))).toEqual([]);
  });
});

describe('a merge is refused, and the published site stays,', () => {
  const refused = async (given: string[], more = {}) => {
    const before = project.published();
    const error = await mergeShards(smallJob(project.root, 'works', more), given).catch((failure: Error) => failure);
    expect(error).toBeInstanceOf(UsageError);
    expect(project.published()).toEqual(before);
    expect(project.stages()).toEqual([]);
    return (error as Error).message;
  };

  test('when a language is missing or there twice', async () => {
    const [english = '', arabic = ''] = await shards();
    expect(await refused([english])).toContain('Unexpected languages en in the shards');
    expect(await refused([english, arabic, arabic])).toContain('Unexpected languages ar, ar, en');
  });

  test('when shards were made with other settings', async () => {
    const settings = readSettings({LOCALES: 'en,ar', BASE_PATH: '/x/'});
    expect(await refused(await shards(), {settings})).toContain('Unexpected settings');
  });

  test('when a folder is no shard', async () => {
    writeFileSync(folder('file.txt'), '');
    expect(await refused([project.root])).toContain('Found no shard');
  });
});
