import type {Edition, Locale, PageEntry, Section, Settings} from '../site';
import type {Translate} from '../ui/load-messages';
import type {Format} from './options';
import type {PageLayout} from './page-layout';

/** What a book is made from. */
export interface BookSource {
  siteDir: string;
  /** Folder of the built site. */
  builtDir: string;
  settings: Settings;
  edition: Edition;
  locale: Locale;
  format: Format;
  layout: PageLayout;
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

/** A figure or table of the book. */
export interface Numbered {
  /** Id of its caption. */
  id: string;
  number: number;
  caption: string;
}

/** A term of the index, and the ids of the places where it stands, in reading order. */
export interface IndexTerm {
  title: Title;
  places: string[];
  /** Where the glossary explains it. */
  explained: string;
}
