import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {existsSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {ContentError, MachineError} from '../../src/floor/errors';
import {InterruptedError} from '../../src/floor/interruption';
import {buildRelease} from '../../src/release';
import {smallJob, smallProject} from './small-project';

let project: ReturnType<typeof smallProject>;
let before: Record<string, string>;

beforeEach(() => {
  project = smallProject();
  before = project.published();
});
afterEach(() => project.remove());

const attempt = (mode: string, more = {}) =>
  buildRelease(smallJob(project.root, mode, more)).catch((error: Error) => error);

describe('a complete build', () => {
  test('replaces the published site as a whole', async () => {
    const release = await buildRelease(smallJob(project.root, 'works'));
    expect(release.books).toHaveLength(20);
    expect(release.manifest.pages.map(({file}) => file)).toContain('ar/1.0/index.html');
    expect(project.published()['index.html']).toContain('new');
    expect(project.published()).not.toHaveProperty('only-in-the-former.txt');
    expect(existsSync(path.join(project.outDir, 'downloads/kratom-and-mood_1.0_ar_a4.pdf'))).toBe(true);
    expect(project.stages()).toEqual([]);
  });

  test('works when nothing was published before', async () => {
    const release = await buildRelease(smallJob(project.root, 'works', {outDir: path.join(project.root, 'first')}));
    expect(release.files).toBeGreaterThan(0);
    expect(existsSync(path.join(project.root, 'first/use/law/index.html'))).toBe(true);
  });
});

describe('a build that fails leaves the published site as it was', () => {
  afterEach(() => {
    expect(project.published()).toEqual(before);
    expect(project.stages()).toEqual([]);
  });

  test('when Docusaurus refuses the content after it wrote every page', async () => {
    const lines: string[] = [];
    const error = await attempt('fails-late', {report: (line: string) => lines.push(line)});
    expect(error).toBeInstanceOf(ContentError);
    expect(lines.join('\n')).toContain('Broken link');
  });

  test('when Docusaurus ends with 0 but pages are missing, and all of them are named', async () => {
    const error = await attempt('ends-early');
    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).findings.map(({code, file}) => `${code} ${file}`)).toEqual(
      expect.arrayContaining(['MISSING_PAGE 404.html', 'MISSING_PAGE ar/index.html', 'MISSING_PAGE use/law/index.html']),
    );
  });

  test('when Docusaurus is killed', async () => {
    const error = await attempt('killed');
    expect(error).toBeInstanceOf(MachineError);
    expect((error as Error).message).toContain('SIGKILL');
  });

  test('when it is interrupted', async () => {
    const controller = new AbortController();
    const stop = (line: string) => line.includes('waiting') && controller.abort(new InterruptedError('SIGTERM'));
    const error = await attempt('hangs', {signal: controller.signal, report: stop});
    expect(error).toMatchObject({name: 'InterruptedError', exitCode: 143});
  });

  test('when a book is missing', async () => {
    const error = await attempt('works', {print: async () => []});
    expect((error as ContentError).findings[0]).toMatchObject({code: 'MISSING_BOOK'});
  });

  test('when a book is cut off', async () => {
    const error = await attempt('works', {
      print: async (books: {file: string}[], site: string) => {
        books.forEach(({file}) => writeFileSync(path.join(site, file), '%PDF-1.7\nhalf'));
        return [];
      },
    });
    expect((error as ContentError).findings[0]).toMatchObject({code: 'BROKEN_BOOK'});
  });

  test('when the disk is full while a book is written', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {code: 'ENOSPC'});
    const error = await attempt('works', {print: () => Promise.reject(full)});
    expect(error).toBeInstanceOf(MachineError);
    expect((error as Error).message).toMatch(/disk is full/i);
  });

  test('when the translations cannot be compiled', async () => {
    const error = await attempt('works', {prepare: () => Promise.reject(new ContentError([]))});
    expect(error).toBeInstanceOf(ContentError);
  });
});
