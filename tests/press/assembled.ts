import path from 'node:path';
import {ownBooks} from '../../src/own-books';
import {Assembly} from '../../src/press/assembly';
import type {PrintEditionOptions} from '../../src/press/for-sites';
import {shippedFonts} from '../../src/press/font-files';
import {readFonts} from '../../src/press/fonts';
import {Library} from '../../src/press/library';
import {pageLayout} from '../../src/press/page-layout';

interface Site {
  siteDir: string;
  builtDir: string;
  options?: PrintEditionOptions;
}

/** The assembled document that the book for screens on A4 is printed from. */
export async function assembledDocument({siteDir, builtDir, options = ownBooks(siteDir)}: Site, locale: string, edition: string): Promise<string> {
  const job = {locale, edition, format: 'screen', paper: 'a4', target: ''} as const;
  const library = new Library({siteDir, builtDir: path.resolve(builtDir), options});
  const source = {...(await library.bookOf(job)), format: job.format, layout: pageLayout(job.format, job.paper)};
  const {document} = await new Assembly(readFonts(shippedFonts()), [job]).bookOf(source, 'book', job);
  return document;
}
