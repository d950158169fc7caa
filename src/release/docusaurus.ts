import {statfsSync} from 'node:fs';
import path from 'node:path';
import {runChild} from '../floor/child';
import {ContentError, MachineError} from '../floor/errors';

/** The program that builds the pages. */
export interface SiteBuilder {
  program: string;
  args: readonly string[];
}

export interface PagesJob {
  siteDir: string;
  /** Folder that gets the pages. */
  target: string;
  /** All languages of the site. */
  locales: readonly string[];
  /** Those to build, where others are built elsewhere. */
  only?: readonly string[];
  builder: SiteBuilder;
  signal?: AbortSignal;
  report: (line: string) => void;
  onStart: (pid: number) => void;
}

/** As `scripts/bootstrap.mjs` gives it: most of what a parser makes is short-lived. */
const roomForYoung = ['--max-semi-space-size=64', '--min-semi-space-size=32'];
const scarceBytes = 20_000_000;

/**
 * Docusaurus as this project installs it.
 * @param config the configuration that it reads, from `bundleConfig`
 */
export function docusaurusBuilder(siteDir: string, config: string): SiteBuilder {
  const file = path.join(siteDir, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  return {program: process.execPath, args: [...roomForYoung, file, 'build', '--config', config]};
}

/**
 * Builds the pages with Docusaurus as a child process. That it ends with 0 says little: it does so
 * when it is terminated, too, so the pages must be verified afterwards.
 * @throws ContentError when Docusaurus refuses the content, MachineError when the disk is full or it was killed
 */
export async function buildPages(job: PagesJob): Promise<void> {
  const {siteDir, target, locales, only = [], builder, signal, report, onStart} = job;
  let diskFull = false;
  const {code, killedBy} = await runChild({
    program: builder.program,
    args: [...builder.args, '--out-dir', target, ...only.flatMap((code) => ['--locale', code])],
    cwd: siteDir,
    environment: {...process.env, NODE_ENV: 'production', LOCALES: locales.join(','), NO_UPDATE_NOTIFIER: '1'},
    signal,
    onStart,
    onLine: (line) => {
      diskFull ||= /ENOSPC|no space left|os error 28/i.test(line);
      if (!isAboutFolder(line)) {
        report(`  ${line}`);
      }
    },
  });
  if (code === 0) {
    return;
  }
  if (diskFull || freeBytes(path.dirname(target)) < scarceBytes) {
    throw diskFullError();
  }
  if (killedBy || code === null || code > 128) {
    throw new MachineError(
      `Docusaurus was ended by ${killedBy ?? `a fault (code ${code})`} before it was done.`,
      'see that 3 GB of memory are free, remove node_modules/.cache and .docusaurus, and build again.',
    );
  }
  throw new ContentError([
    {
      file: 'docusaurus.config.ts',
      line: 1,
      column: 1,
      code: 'SITE_BUILD',
      message: `Docusaurus ended with code ${code}, expected 0; its reason stands above.`,
      hint: 'mend the page or setting that it names and build again.',
    },
  ]);
}

/** The error for a disk without room; the published site is never touched by it. */
export function diskFullError(): MachineError {
  return new MachineError('The disk is full.', 'free about 1 GB and build again.');
}

/** Docusaurus names the stage's folder, which is gone when the reader looks for it. */
function isAboutFolder(line: string): boolean {
  return line.trim() === '' || /Generated static files in|command to test your build locally/.test(line);
}

function freeBytes(folder: string): number {
  try {
    const {bavail, bsize} = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
