import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {ContentError, type Finding} from '../floor/errors';
import {filesUnder} from '../floor/files';
import {formatBytes} from '../floor/log';
import type {Settings} from '../site';
import {compressSite} from './compress';
import {buildPages, diskFullError, type SiteBuilder} from './docusaurus';
import {writeHostFiles} from './headers-files';
import {expectedRelease, releaseFiles, type BookFile, type Manifest} from './manifest';
import {openStage, type Stage} from './stage';
import {swapIn} from './swap';
import {verifyBooks, verifyFiles, verifyPages} from './verify';

/** A book as it was printed. */
export interface PrintedBook {
  book: BookFile;
  pages: number;
  bytes: number;
}

export interface ReleaseJob {
  siteDir: string;
  /** The published folder, replaced only by a complete release. */
  outDir: string;
  settings: Settings;
  builder: SiteBuilder;
  /** Writes what Docusaurus needs before it starts: the compiled translations. */
  prepare: () => Promise<void>;
  /** Prints all books from the built pages, each to its file inside the site. */
  print: (books: BookFile[], site: string) => Promise<PrintedBook[]>;
  /** Makes the site findable; gives its redirects, as paths on the host. */
  describe: (site: string) => Promise<readonly {from: string; to: string}[]>;
  /** Makes the finished pages readable without a network: the lists of files and the service worker. */
  keepOffline: (site: string, books: readonly BookFile[]) => Promise<void>;
  signal?: AbortSignal;
  report: (line: string) => void;
}

/** What was made. */
export interface Release {
  manifest: Manifest;
  books: PrintedBook[];
  files: number;
}

/**
 * Makes a complete release in a stage, verifies it and puts it in the place of the published one.
 * However it ends, the published folder is either the former site or the whole new one.
 * @throws ContentError with all that is missing or broken; UsageError when another build runs;
 * MachineError when the machine lacks something; the signal's reason when it aborts
 */
export async function buildRelease(job: ReleaseJob): Promise<Release> {
  const stage = openStage(job.siteDir, job.outDir);
  try {
    return await buildInStage(job, stage);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? diskFullError() : error;
  } finally {
    stage.close();
  }
}

async function buildInStage(job: ReleaseJob, stage: Stage): Promise<Release> {
  const {siteDir, outDir, settings, builder, signal, report} = job;
  const {locales, basePath} = settings;
  const manifest = expectedRelease(siteDir, locales);
  await job.prepare();
  signal?.throwIfAborted();
  report(`Building ${manifest.pages.length} pages in ${locales.join(', ')} …`);
  await buildPages({siteDir, target: stage.site, locales, builder, signal, report, onStart: stage.remember});
  refuse(verifyPages(stage.site, manifest, basePath));
  report(`Printing ${manifest.books.length} books …`);
  mkdirSync(path.join(stage.site, 'downloads'), {recursive: true});
  const books = await job.print(manifest.books, stage.site);
  signal?.throwIfAborted();
  report('Describing the pages for search engines, networks and hosts …');
  const redirects = await job.describe(stage.site);
  signal?.throwIfAborted();
  // The hashes are those of the finished pages, and the packed files are copies: what changes a file goes above.
  writeHostFiles(stage.site, settings, redirects);
  await job.keepOffline(stage.site, manifest.books);
  const {files: texts, bytes, brotliBytes} = await compressSite(stage.site, signal);
  report(`  ${texts} texts packed, ${formatBytes(bytes)} as ${formatBytes(brotliBytes)} of Brotli`);
  refuse([
    ...verifyPages(stage.site, manifest, basePath),
    ...verifyBooks(stage.site, manifest),
    ...verifyFiles(stage.site, releaseFiles(locales, settings.offline)),
  ]);
  const files = filesUnder(stage.site).length;
  swapIn(stage.site, outDir);
  return {manifest, books, files};
}

function refuse(findings: Finding[]): void {
  if (findings.length > 0) {
    throw new ContentError(findings);
  }
}
