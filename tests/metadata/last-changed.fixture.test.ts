import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {newestChange, readChangeDates, sourcesOf} from '../../src/metadata/last-changed';
import {editions} from '../../src/site';

let root: string;
const hasGit = spawnSync('git', ['--version']).status === 0;
const git = (folder: string, day: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=n', '-c', 'user.email=n@example.org', '-c', 'commit.gpgsign=false', ...args], {
    env: {...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z`},
    stdio: 'ignore',
  });
const commit = (file: string, text: string, day: string) => {
  mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
  writeFileSync(path.join(root, file), text);
  git(root, day, 'add', '-A');
  git(root, day, 'commit', '-m', 'change');
};

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'last-changed-'));
});
afterEach(() => rmSync(root, {recursive: true}));

describe('the day of the last change', () => {
  test('is that of the edition where there is no git', () => {
    expect(newestChange(readChangeDates(root), ['docs/use/law.md'], '2026-11-24')).toBe('2026-11-24');
  });

  (hasGit ? test : test.skip)('is the newest of the English page, its register and its translation', () => {
    git(root, '2026-01-01', 'init');
    commit('docs/use/law.md', 'Text.\n\n::law\n', '2026-01-01');
    commit('i18n/th/docs/use/law.po', 'x', '2026-02-01');
    commit('src/evidence/data/law.yaml', 'x', '2026-03-01');
    commit('README.md', 'x', '2026-04-01');
    const dates = readChangeDates(root);
    const sources = (locale: string) => sourcesOf(root, editions[0]!, 'use/law', locale);
    expect(newestChange(dates, sources('th'), '2025-01-01')).toBe('2026-03-01');
    expect(sources('th')).toEqual([
      'docs/use/law.md',
      'src/evidence/data/law.yaml',
      'i18n/th/docs/use/law.po',
      'i18n/th/data.po',
    ]);
    expect(dates.has('README.md')).toBe(false);
  });

  (hasGit ? test : test.skip)('is not taken from a shallow history, which knows only its last commit', () => {
    git(root, '2026-01-01', 'init');
    commit('docs/a.md', 'x', '2026-01-01');
    commit('docs/b.md', 'x', '2026-02-01');
    const copy = path.join(root, 'copy');
    execFileSync('git', ['clone', '--depth', '1', `file://${root}`, copy], {stdio: 'ignore'});
    expect(readChangeDates(copy).size).toBe(0);
  });
});
