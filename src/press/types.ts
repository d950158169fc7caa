import type {Translate} from '../ui/load-messages';
import type {BookHooks} from './edition-options';
import type {Html} from './html';
import type {Format, Making} from './options';
import type {PlannedPage, PlannedPart} from './manifest';
import type {PageLayout} from './page-layout';

/** The language of a book. */
export interface BookLocale {
  /** BCP 47 tag, as the pages declare it. */
  code: string;
  direction: 'ltr' | 'rtl';
}

/** The version of the docs that a book holds. */
export interface BookEdition {
  /** What files are named by and commands ask for, such as `2.0`. */
  edition: string;
  /** What readers see, such as '2.0 Reviewed edition'; null where a site has no versions. */
  label: string | null;
  /** Day of publication, ISO 8601. */
  date: string;
  isNewest: boolean;
  /** A notice on an edition that is not the newest, under the title and in the imprint. */
  note: {title: string; text: string} | null;
  /** Address of the edition on the published site. */
  address: string;
  /** Address of the newest edition, in the language of the book. */
  newest: string;
}

/** A book, apart from the format it is made in. */
export interface BookDescription {
  /** Folder of the built pages of the language. */
  builtDir: string;
  /** Where the site is published: its origin, and the path that `builtDir` has there; when files say that they were made. */
  settings: {siteUrl: string; basePath: string; sourceDate?: string | null};
  locale: BookLocale;
  edition: BookEdition;
  title: string;
  tagline: string;
  author: string;
  /** What readers may do with the text; null says nothing. */
  licence: string | null;
  /** Path of the picture on the title page. */
  logo: string | null;
  /** What stands on the title page in place of the built-in one. */
  cover: Html | null;
  /** Name of the file that is made on this paper, for catalogues. */
  fileName: (making: Making) => string;
  outline: readonly PlannedPart[];
  /** What a site adds to its books. */
  hooks: BookHooks;
  t: Translate;
}

/** What a book is made from. */
export interface BookSource extends BookDescription {
  format: Format;
  layout: PageLayout;
}

/** A page of the site as it was built. */
export interface BuiltPage {
  entry: PlannedPage;
  /** The file, from the folder of the built site, for messages. */
  file: string;
  /** Path of the page on the site with a slash at the end, such as `/th/use/law/`. */
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

/** Chapters of the book that stand together. */
export interface Part {
  /** Id of its heading; that of its first chapter where it has no title. */
  id: string;
  /** Its number and title; null for chapters that stand outside the parts. */
  number: number | null;
  title: string | null;
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

/** What stands on the last page of a book. */
export interface LastPage {
  title: string;
  body: Html;
}
