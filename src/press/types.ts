import type {Edition, Locale, PageEntry, Section, Settings} from '../site';
import type {Translate} from '../ui/load-messages';

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** One book to print. */
export interface PrintJob {
  edition: string;
  locale: string;
  paper: Paper;
  /** Absolute path of the PDF. */
  target: string;
}

/** What a book is made from. */
export interface BookSource {
  siteDir: string;
  /** Folder of the built site. */
  builtDir: string;
  settings: Settings;
  edition: Edition;
  locale: Locale;
  paper: Paper;
  t: Translate;
}

/** A page of the site as it was built. */
export interface BuiltPage {
  entry: PageEntry;
  /** The file, from the folder of the built site, for messages. */
  file: string;
  /** Path of the page on the site, such as `/th/use/law/`. */
  path: string;
  article: Element;
}

/** A text of one line that may be in another language than the book. */
export interface Title {
  text: string;
  lang?: string;
}

/** A page of the site as a chapter of the book. */
export interface Chapter {
  /** Id of its heading in the book, such as `c7`. */
  id: string;
  page: BuiltPage;
  title: Title;
  /** The cleaned text of the page, without its title. */
  body: Element;
}

/** A section of the site as a part of the book. */
export interface Part {
  id: string;
  number: number;
  section: Section;
  title: string;
  chapters: Chapter[];
}
