/** The press: the built pages of the site become one book for each edition and language. */
import path from 'node:path';
import {formatBytes, formatDuration} from '../floor/log';
import {launchBrowser} from '../machine';
import {editions, localeByCode, type Settings} from '../site';
import {loadMessages} from '../ui/load-messages';
import {shippedFonts, type FontFile} from './font-files';
import {readFonts} from './fonts';
import {printBook} from './print-book';
import type {BookSource, PrintJob} from './types';
import {writeWhole} from './write-file';

export {pressMessages} from './message-ids';
export {papers, type Paper, type PrintJob} from './types';

const booksAtOnce = 2;

/** What to print and from what. */
export interface PrintRequest {
  siteDir: string;
  /** Folder of the built site. */
  builtDir: string;
  settings: Settings;
  jobs: readonly PrintJob[];
  signal?: AbortSignal;
  /** Called with a line for people about each book that is done. */
  report?: (line: string) => void;
  /** The fonts to print with; those that the project ships when left out. */
  fonts?: readonly FontFile[];
}

export interface PrintResult {
  job: PrintJob;
  pages: number;
  bytes: number;
}

/**
 * Prints books in one browser, two at a time. Each file is written in one step when it is done and
 * checked; a file that was there stays as it was when its book fails.
 * @throws ContentError when a page, a character or a link cannot be printed
 * @throws MachineError when there is no browser or a font cannot be read
 */
export async function printBooks(request: PrintRequest): Promise<PrintResult[]> {
  const {jobs, signal} = request;
  const sources = jobs.map((job) => toSource(job, request));
  const shipped = readFonts(request.fonts ?? shippedFonts());
  signal?.throwIfAborted();
  const running = await launchBrowser({signal});
  const results: PrintResult[] = [];
  const queue = jobs.map((_, index) => index);
  const printNext = async (): Promise<void> => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      results[index] = await printOne(jobs[index]!, sources[index]!);
    }
  };
  const printOne = async (job: PrintJob, source: BookSource): Promise<PrintResult> => {
    const start = performance.now();
    const {bytes, pages} = await printBook(source, path.basename(job.target), {
      browser: running.browser,
      shipped,
      signal,
    });
    signal?.throwIfAborted();
    writeWhole(job.target, bytes);
    const time = formatDuration(performance.now() - start);
    request.report?.(
      `${job.locale} ${job.edition} ${job.paper}: ${pages} pages, ${formatBytes(bytes.length)}, ${time}`,
    );
    return {job, pages, bytes: bytes.length};
  };
  try {
    await Promise.all(Array.from({length: booksAtOnce}, printNext));
    return results;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    queue.length = 0;
    await running.close();
  }
}

function toSource(job: PrintJob, {siteDir, builtDir, settings}: PrintRequest): BookSource {
  const edition = editions.find((candidate) => candidate.edition === job.edition);
  if (!edition) {
    throw new Error(
      `Unexpected edition '${job.edition}', expected one of ${editions.map((e) => e.edition).join(', ')}.`,
    );
  }
  const locale = localeByCode(job.locale);
  return {
    siteDir,
    builtDir: path.resolve(builtDir),
    settings,
    edition,
    locale,
    paper: job.paper,
    t: loadMessages(siteDir, job.locale),
  };
}
