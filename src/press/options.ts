import type {Making} from '../site';
import type {FontFile} from './font-files';

export {formats, papers, type Format, type Paper} from '../site';

/** One file to make. */
export interface PrintJob extends Making {
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
