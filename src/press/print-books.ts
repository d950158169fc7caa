import {availableParallelism} from 'node:os';
import path from 'node:path';
import {UsageError} from '../floor/errors';
import {formatBytes, formatDuration} from '../floor/log';
import {fileTime} from '../floor/source-date';
import {Assembly, type AssembledBook} from './assembly';
import {BrowserKeeper, isOfBrowser} from './browser-keeper';
import {DocumentCache, hashOf, hashOfProgram, type Kept} from './cache';
import type {PrintEditionOptions} from './edition-options';
import {shippedFonts, type FontFile} from './font-files';
import {readFonts} from './fonts';
import {Library} from './library';
import {makerOf} from './makers';
import type {PressOptions, PrintJob} from './options';
import {pageLayout} from './page-layout';
import {readProfile, type ColourProfile} from './press-pdf/colour-profile';
import {writeWhole} from './write-file';

/** What to print and from what. */
export interface PrintRequest extends PressOptions {
  siteDir: string;
  /** Folder of the built site. */
  builtDir: string;
  options: PrintEditionOptions;
  /** When files say that they were made, ISO 8601; by default on the day of their edition. */
  sourceDate?: string | null;
  jobs: readonly PrintJob[];
  signal?: AbortSignal;
  /** Called with a line for people about each book that is done. */
  report?: (line: string) => void;
}

export interface PrintResult {
  job: PrintJob;
  pages: number;
  bytes: number;
  /** Whether it was kept from before. */
  kept: boolean;
}

/**
 * Makes books in one browser, several at a time. Each file is written in one step when it is done
 * and checked; a file that was there stays as it was when its book fails. The first book that fails
 * ends those being made beside it. When the browser breaks down another is started, and what it was
 * at is made again, once.
 * @throws ContentError when a page, a character or a link cannot be printed
 * @throws MachineError when there is no browser, a font cannot be read or there is no room for a file
 * @throws UsageError when a press PDF is wanted without the profile of its colours
 */
export async function printBooks(request: PrintRequest): Promise<PrintResult[]> {
  const {jobs, cacheDir} = request;
  const library = new Library({...request, builtDir: path.resolve(request.builtDir)});
  const failure = new AbortController();
  const signal = AbortSignal.any([failure.signal, ...(request.signal ? [request.signal] : [])]);
  const profile = profileFor(request);
  const shipped = readFonts(request.fonts ?? [...addedFonts(request), ...shippedFonts()]);
  const assembly = new Assembly(shipped, jobs);
  const keeper = new BrowserKeeper(signal);
  const cache = cacheDir ? new DocumentCache(cacheDir) : null;
  const program = cache && hashOf(hashOfProgram(), await keeper.identity());
  const results: PrintResult[] = [];
  const queue = jobs.map((_, index) => index);
  let done = 0;
  const makeNext = async (): Promise<void> => {
    try {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        results[index] = await makeOne(jobs[index]!);
      }
    } catch (error) {
      // What the others then say of a browser that is gone is no breakdown.
      failure.abort(error);
    }
  };
  const makeOne = async (job: PrintJob): Promise<PrintResult> => {
    const start = performance.now();
    signal.throwIfAborted();
    const source = {...(await library.bookOf(job)), format: job.format, layout: pageLayout(job.format, job.paper)};
    const book = await assembly.bookOf(source, path.basename(job.target), job);
    const key = program && keyOf(program, job, book, profile);
    const found = key ? cache!.find(key) : null;
    const {bytes, pages} = found ?? (await make(job, book));
    signal.throwIfAborted();
    writeWhole(job.target, bytes);
    if (key && !found) {
      cache!.keep(key, {bytes, pages});
    }
    done += 1;
    const time = found ? 'kept from before' : formatDuration(performance.now() - start);
    request.report?.(
      `${done}/${jobs.length} ${job.locale} ${job.book && job.book !== 'default' ? `${job.book} ` : ''}${job.edition} ${job.format} ${job.paper}: ` +
        `${pages} pages, ${formatBytes(bytes.length)}, ${time}`,
    );
    return {job, pages, bytes: bytes.length, kept: found !== null};
  };
  const make = async (job: PrintJob, book: AssembledBook, attempt = 1): Promise<Kept> => {
    const browser = await keeper.browser();
    try {
      return await makerOf(job.format)(book, {browser, signal, profile});
    } catch (error) {
      signal.throwIfAborted();
      const isBroken = isOfBrowser(error) || !browser.connected;
      if (!isBroken || attempt > 1) {
        throw isBroken ? keeper.failure(book.name, error as Error) : error;
      }
      const reason = isOfBrowser(error) ? (error as Error).message.split('\n')[0] : 'the connection closed';
      request.report?.(`The browser broke down while it printed ${book.name} (${reason}); starting another.`);
      await keeper.replace(browser);
      return make(job, book, attempt + 1);
    }
  };
  try {
    const atOnce = request.atOnce ?? Math.min(4, availableParallelism());
    await Promise.all(Array.from({length: atOnce}, makeNext));
    signal.throwIfAborted();
    return results;
  } finally {
    await keeper.close();
  }
}

/** The fonts of the site, whose paths begin in its folder. */
function addedFonts({siteDir, options}: PrintRequest): FontFile[] {
  return (options.fonts?.files ?? []).map((file) => ({...file, path: path.resolve(siteDir, file.path)}));
}

function profileFor({jobs, icc}: PrintRequest): ColourProfile | undefined {
  if (!jobs.some(({format}) => format === 'press')) {
    return undefined;
  }
  if (!icc) {
    throw new UsageError(
      'Found no --icc, expected the colour profile of the press: a file for a press without one would only pretend.',
      'ask the printer which ICC profile of its CMYK condition to use, and give it: --press --icc profile.icc',
    );
  }
  return readProfile(icc);
}

function keyOf(program: string, {format, paper}: PrintJob, book: AssembledBook, profile?: ColourProfile): string {
  const fonts = book.fonts.flatMap(({address, bytes}) => [address, bytes]);
  const {t, title, tagline, author, edition, locale, settings} = book.source;
  const words = [title, tagline, author, t('press.link.inside', {title: ''})];
  const site = [edition.date, fileTime(settings, edition), locale.code, t('press.link.outside', {url: ''}), t('press.epub.summary')];
  const inks = profile && format === 'press' ? [profile.bytes] : [];
  return hashOf(program, format, paper, book.document, ...book.images(), ...fonts, ...words, ...site, ...inks);
}
