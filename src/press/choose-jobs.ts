import path from 'node:path';
import {UsageError} from '../floor/errors';
import {Library, type LibraryBook, type LibrarySite} from './library';
import {formats, papers, type PrintJob} from './options';

/** What is asked for on a command line; what is left out is as the options of the site say. */
export interface PrintChoice {
  locale?: readonly string[];
  edition?: readonly string[];
  /** Ids of docs plugins. */
  docs?: readonly string[];
  format?: readonly string[];
  paper?: readonly string[];
  /** Path of the one file, from the folder of the sources. */
  out?: string;
}

/**
 * The files that are to be made. An EPUB has no paper, and the sheet is made of the newest edition only.
 * @throws UsageError when something is asked for that the site does not have
 */
export function chooseJobs(site: LibrarySite, choice: PrintChoice): PrintJob[] {
  const {siteDir, builtDir, options} = site;
  const library = new Library(site);
  const usualPapers = typeof options.paper === 'string' ? [options.paper] : (options.paper ?? ['a4']);
  const wantedPapers = chosen('paper', choice.paper ?? usualPapers, papers);
  const wantedFormats = chosen('format', choice.format ?? options.formats ?? ['screen'], formats);
  const books = chooseBooks(library.books(), choice);
  const target = (name: string) => path.resolve(siteDir, choice.out ?? path.join(builtDir, options.outDir ?? 'downloads', name));
  const jobs = books.flatMap(({isNewest, book, locale, edition}) =>
    wantedFormats
      .filter((format) => format !== 'sheet' || isNewest)
      .flatMap((format) =>
        (format === 'epub' ? wantedPapers.slice(0, 1) : wantedPapers).map((paper): PrintJob => {
          const job = {book, locale, edition, format, paper};
          return {...job, target: target(library.fileName(job))};
        }),
      ),
  );
  if (choice.out !== undefined && jobs.length > 1) {
    throw new UsageError(
      `Unexpected --out for ${jobs.length} books, expected one book.`,
      'give one --locale, one --edition, one --format and one --paper, or leave --out away.',
    );
  }
  return jobs;
}

function chooseBooks(all: readonly LibraryBook[], {locale, edition, docs}: PrintChoice): LibraryBook[] {
  const locales = chosen('locale', locale, namesOf(all, 'locale'));
  const ids = chosen('docs', docs, namesOf(all, 'book'));
  const editions = edition && chosen('edition', edition, namesOf(all, 'edition'));
  return all.filter(
    (book) =>
      locales.includes(book.locale) &&
      ids.includes(book.book) &&
      (editions ? editions.includes(book.edition) : book.isUsual),
  );
}

const namesOf = (all: readonly LibraryBook[], name: 'locale' | 'book' | 'edition') => [...new Set(all.map((book) => book[name]))];

/** The values given for an option, or all; each must be among those known. */
function chosen<T extends string>(option: string, given: readonly string[] | undefined, known: readonly T[]): T[] {
  const unknown = given?.find((value) => !known.includes(value as T));
  if (unknown !== undefined) {
    throw new UsageError(
      `Unexpected --${option} ${unknown}, expected one of ${known.join(', ')}.`,
      `give --${option} one of these values.`,
    );
  }
  return given?.length ? known.filter((value) => given.includes(value)) : [...known];
}
