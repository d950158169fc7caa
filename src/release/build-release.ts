import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {ContentError, type Finding} from '../floor/errors';
import {filesUnder} from '../floor/files';
import {formatBytes} from '../floor/log';
import type {Settings} from '../site';
import {collectShards, writeShardNote} from './shards';
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
export function buildRelease(job: ReleaseJob): Promise<Release> {
  return inStage(job, async (stage) => {
    await job.prepare();
    const books = await makeLanguages(job, stage, job.settings.locales);
    return finishRelease(job, stage, books);
  });
}

/**
 * Makes the pages and books of some languages, for `mergeShards` on whichever machine finishes the release.
 * Only what is the same wherever it is made goes into a shard; cards, headers and lists are made from all of them.
 * @param locales the languages of this shard
 * @throws as `buildRelease`
 */
export function buildShard(job: ReleaseJob, locales: readonly string[]): Promise<Release> {
  return inStage(job, async (stage) => {
    await job.prepare();
    const books = await makeLanguages(job, stage, locales);
    writeShardNote(stage.site, {locales: [...locales], settings: job.settings});
    const files = filesUnder(stage.site).length;
    swapIn(stage.site, job.outDir);
    return {manifest: expectedRelease(job.siteDir, locales), books, files};
  });
}

/**
 * Puts shards together and finishes the release, which is then the same as one made on one machine.
 * @param shards the folders that `buildShard` made
 * @throws UsageError when they are of different releases or a language is missing; else as `buildRelease`
 */
export function mergeShards(job: ReleaseJob, shards: readonly string[]): Promise<Release> {
  return inStage(job, async (stage) => {
    await job.prepare();
    job.report(`Putting ${shards.length} shards together …`);
    collectShards(shards, stage.site, job.settings);
    return finishRelease(job, stage, []);
  });
}

async function inStage(job: ReleaseJob, work: (stage: Stage) => Promise<Release>): Promise<Release> {
  const stage = openStage(job.siteDir, job.outDir);
  try {
    return await work(stage);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? diskFullError() : error;
  } finally {
    stage.close();
  }
}

/** Pages and books of some languages of the site. */
async function makeLanguages(job: ReleaseJob, stage: Stage, locales: readonly string[]): Promise<PrintedBook[]> {
  const {siteDir, settings, builder, signal, report} = job;
  const manifest = expectedRelease(siteDir, locales);
  const isWhole = settings.locales.every((code) => locales.includes(code));
  signal?.throwIfAborted();
  report(`Building ${manifest.pages.length} pages in ${locales.join(', ')} …`);
  const only = isWhole ? [] : locales;
  await buildPages({siteDir, target: stage.site, locales: settings.locales, only, builder, signal, report, onStart: stage.remember});
  const findings = verifyPages(stage.site, manifest, settings.basePath);
  // What the pages of a shard load may lie in another.
  refuse(isWhole ? findings : findings.filter(({code}) => code !== 'MISSING_FILE'));
  report(`Printing ${manifest.books.length} books …`);
  mkdirSync(path.join(stage.site, 'downloads'), {recursive: true});
  const books = await job.print(manifest.books, stage.site);
  signal?.throwIfAborted();
  return books;
}

/** What is made from all languages together; then the site is verified and published. */
async function finishRelease(job: ReleaseJob, stage: Stage, books: PrintedBook[]): Promise<Release> {
  const {siteDir, outDir, settings, signal, report} = job;
  const {locales, basePath} = settings;
  const manifest = expectedRelease(siteDir, locales);
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
