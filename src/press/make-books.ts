import {existsSync} from 'node:fs';
import path from 'node:path';
import {UsageError} from '../floor/errors';
import {chooseJobs, type PrintChoice} from './choose-jobs';
import type {LibrarySite} from './library';
import {printBooks, type PrintResult} from './print-books';

/** What a command asks the press for. */
export interface BookOrder extends LibrarySite {
  choice: PrintChoice;
  /** Path of the profile of the press's colours. */
  icc?: string;
  /** Folder where finished books are kept for the next time; null keeps none. */
  cacheDir: string | null;
  signal?: AbortSignal;
  report: (line: string) => void;
}

/**
 * Makes the books that were asked for out of a built site, and names them on standard output.
 * @throws UsageError when the site was not built, or has not what was asked for
 */
export async function makeBooks({choice, icc, cacheDir, signal, report, ...site}: BookOrder): Promise<PrintResult[]> {
  const {siteDir, builtDir} = site;
  if (!existsSync(builtDir)) {
    const folder = path.relative(siteDir, builtDir) || '.';
    throw new UsageError(`Found no built site in ${folder}.`, 'build the site first, or name its folder with --out-dir.');
  }
  const jobs = chooseJobs(site, choice);
  const printed = await printBooks({...site, jobs, icc, cacheDir, signal, report});
  process.stdout.write(printed.map(({job}) => `${path.relative(siteDir, job.target)}\n`).join(''));
  return printed;
}
