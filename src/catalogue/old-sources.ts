import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {evidenceTexts, readEvidence} from '../evidence';
import {MachineError, UsageError} from '../floor/errors';
import {translatedLocales} from '../site/locales';
import {cataloguePath} from './catalogue-paths';
import type {Text} from './pair-up';
import {parsePage} from './parse-page';
import {parsePo} from './po-parse';
import {segmentsOf} from './segments';

/** The sources as they were at a revision. */
export interface OldSources {
  /** The texts of a page in order; null when there was no such page. */
  page(file: string): Text[] | null;
  data(): Text[];
  interface(): Text[];
}

const dataFolder = 'src/evidence/data';
const largest = 64 * 1024 * 1024;

/**
 * Opens the English sources of a revision of the repository.
 * @throws UsageError when there is no such revision, MachineError when git is not there
 */
export function openOldSources(siteDir: string, revision: string): OldSources {
  const commit = commitOf(siteDir, revision);
  const show = (file: string) => git(siteDir, ['show', `${commit}:./${file}`]);
  return {
    page: (file) => {
      const source = show(file);
      return source === null ? null : segmentsOf(parsePage(source, file)).segments;
    },
    data: () => {
      const list = git(siteDir, ['ls-tree', '-r', '-z', '--name-only', commit, '--', `./${dataFolder}`]) ?? '';
      const files = list.split('\0').filter(Boolean);
      return oldData(files.map((file) => [file, show(file) ?? '']));
    },
    // Messages of the interface are code, which is not run from a revision; catalogues hold their texts.
    interface: () => {
      const catalogue = translatedLocales.map((locale) => show(cataloguePath(locale, 'ui'))).find(Boolean) ?? '';
      return parsePo(catalogue, '').entries.filter(({obsolete}) => !obsolete);
    },
  };
}

function oldData(files: readonly (readonly [string, string])[]): Text[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'old-data-'));
  try {
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
      writeFileSync(path.join(folder, file), text);
    }
    return evidenceTexts(readEvidence(folder).evidence).map(({msgid}) => ({msgctxt: null, msgid}));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function commitOf(siteDir: string, revision: string): string {
  const commit = git(siteDir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (commit === null) {
    throw new UsageError(
      `Unexpected revision '${revision}', expected a commit, a branch or a tag of this repository.`,
      'give one that `git log` shows, such as HEAD~1.',
    );
  }
  return commit.trim();
}

/** What git prints; null when it says no. */
function git(siteDir: string, args: string[]): string | null {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', args, {cwd: siteDir, encoding: 'utf8', maxBuffer: largest, stdio});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new MachineError('Found no git, expected it on the PATH.', 'install git and run the command again.');
    }
    return null;
  }
}
