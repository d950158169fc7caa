import type {FontFile} from './font-files';

/** What a book can be made as. */
export const formats = ['screen', 'press', 'booklet', 'sheet', 'epub'] as const;
export type Format = (typeof formats)[number];

/** Families of paper: what is laid out on A5 for one is half a Letter sheet for the other. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** A format on a family of paper, which means nothing for an EPUB. */
export interface Making {
  format: Format;
  paper: Paper;
}

/** One file to make. */
export interface PrintJob extends Making {
  /** Id of the docs plugin that the book begins with; by default the first book of the site. */
  book?: string;
  edition: string;
  locale: string;
  /** Absolute path of the file. */
  target: string;
}

/** How the press works, apart from what it makes. */
export interface PressOptions {
  /** The fonts to print with; those that the project ships when left out. */
  fonts?: readonly FontFile[];
  /** Path of an ICC profile of a CMYK printing condition. A press PDF is only made with one. */
  icc?: string;
  /** Folder of finished documents, kept by what they were made from; null keeps none. */
  cacheDir?: string | null;
  /** How many documents are made at a time; by default one for each core, four at most. */
  atOnce?: number;
}
