import type {AssembledBook} from './assembly';
import {makeBooklet} from './booklet';
import type {Kept} from './cache';
import {makeEpub} from './epub';
import type {Format} from './options';
import {makePressPdf} from './press-pdf';
import {printBook, type Press} from './print-book';
import {printSheet} from './sheet';

type Maker = (book: AssembledBook, press: Press) => Promise<Kept>;

const makers: Record<Format, Maker> = {
  screen: printBook,
  press: makePressPdf,
  booklet: makeBooklet,
  sheet: printSheet,
  epub: makeEpub,
};

/** What makes a document of a format out of an assembled book. */
export const makerOf = (format: Format): Maker => makers[format];
