import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {root} from './built-site';

const parts = [
  'docs',
  'versioned_docs',
  'versioned_sidebars',
  'versions.json',
  'src',
  'static',
  'i18n',
  'sidebars.ts',
  'docusaurus.config.ts',
  'package.json',
  'tsconfig.json',
];

/** A copy of the project, in which a test may change what it likes. */
export interface SiteCopy {
  siteDir: string;
  /** Runs `npm run i18n -- …` there; gives what it prints. */
  i18n(...args: string[]): string;
  /** Builds the pages in English and one language; gives the folder of the site. */
  build(locale: string): string;
  remove(): void;
}

/** Copies what the site is made of; the packages are the same. */
export function copySite(): SiteCopy {
  const siteDir = mkdtempSync(path.join(os.tmpdir(), 'site-copy-'));
  const node = (args: readonly string[], environment: Record<string, string> = {}) =>
    execFileSync(process.execPath, args, {
      cwd: siteDir,
      env: {...process.env, NODE_OPTIONS: '', NO_UPDATE_NOTIFIER: '1', ...environment},
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
  const i18n = (...args: string[]) => node(['--import', 'tsx', 'src/commands/main.ts', 'i18n', ...args]);
  parts.forEach((part) => cpSync(path.join(root, part), path.join(siteDir, part), {recursive: true}));
  symlinkSync(path.join(root, 'node_modules'), path.join(siteDir, 'node_modules'));
  return {
    siteDir,
    i18n,
    build(locale) {
      const folder = path.join(siteDir, 'build');
      i18n('compile', '--locale', locale);
      node(['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build', '--out-dir', folder], {
        LOCALES: `en,${locale}`,
        NODE_ENV: 'production',
      });
      return folder;
    },
    remove: () => rmSync(siteDir, {recursive: true, force: true}),
  };
}
