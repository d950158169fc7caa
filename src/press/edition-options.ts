import type {FontFile, Typefaces} from './font-files';
import type {PressMessageId} from './message-ids';
import type {Format, Paper} from './options';
import type {BookSource, LastPage} from './types';

/** A text: the same in all languages, one for each, or made for each. */
export type Text = string | Readonly<Record<string, string>> | ((locale: string) => string);

/** The words of the press in one language, by id. */
export type Labels = Readonly<Partial<Record<PressMessageId, string>>>;

/** What the imprint says besides what it says of every book. */
export interface ImprintTexts {
  /** A notice above all else. */
  notice?: {title: string; text: string};
  /** Paragraphs about how the book was made and is to be read. */
  lines?: readonly string[];
}

/** What a site adds to its books. */
export interface BookHooks {
  /** What text and headings of a language are set in. */
  typefaces?: Readonly<Record<string, Typefaces>>;
  /** Id of the page whose list of terms (`dl`) becomes an index with page numbers. */
  glossary?: string;
  /** Id of the page that is also made as a sheet of its own, for the format `sheet`. */
  sheet?: string;
  imprint?: ImprintTexts | ((book: BookSource) => ImprintTexts);
  /** What the last page of the book holds; null for a book without one. */
  lastPage?: (book: BookSource) => LastPage | null;
  /** Absolute paths of style sheets that come after those of the press. */
  css?: readonly string[];
}

/** A book of the site. */
export interface BookOptions {
  /** Id of the docs plugin, or of several whose pages stand in one book, in their order. Default: `default`. */
  docs?: string | readonly string[];
  /** Names of the sidebars in the order of the book. Default: all, in the order of the sidebars file. */
  sidebars?: readonly string[];
  /** Versions of the docs that are printed: their names, or `last` or `all`. Default: `last`. */
  versions?: 'last' | 'all' | readonly string[];
  title?: Text;
  tagline?: Text;
  /** Titles of parts, by the name of their sidebar. Default: the label in the navbar, else the name. */
  partTitles?: Readonly<Record<string, Text>>;
}

/** What a book says of a version of the docs. */
export interface VersionOptions {
  /** What files are named by and `--edition` asks for. Default: the name of the version. */
  name?: string;
  /** What readers see. Default: the label of the version; nothing where the docs have one version only. */
  label?: Text;
  /** Day of publication, ISO 8601. Default: the day of the last change of its pages. */
  date?: string;
  /** A notice under the title and in the imprint. */
  note?: {title: Text; text: Text};
}

/** What a component of the cover is given. */
export interface CoverProps {
  title: string;
  tagline: string;
  author: string;
  /** Label of the edition; null where the site has no versions. */
  edition: string | null;
  /** Day of publication, ISO 8601. */
  date: string;
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Address of the newest edition. */
  newest: string;
  /** Path of the site; pictures of its `static` folder lie under it. */
  baseUrl: string;
}

/** The options of the plugin. All may be left out. */
export type PrintEditionOptions = Omit<BookHooks, 'imprint' | 'typefaces'> & {
  title?: Text;
  tagline?: Text;
  author?: Text;
  licence?: Text;
  /** Path in the `static` folder of the picture on the title page; null for none. Default: the logo of the navbar. */
  logo?: string | null;
  /** What the names of files begin with. Default: the title of the site. */
  name?: string;
  /** Default: a book for each docs plugin. */
  books?: readonly BookOptions[];
  /** By name of the version in the docs plugin. */
  versions?: Readonly<Record<string, VersionOptions>>;
  /** Words of the press, by language. Default: built in. */
  labels?: Readonly<Record<string, Labels>> | ((locale: string) => Labels);
  fonts?: {
    /** Fonts besides those that come with the press. */
    files?: readonly FontFile[];
    /** What text and headings of a language are set in. */
    typefaces?: Readonly<Record<string, Typefaces>>;
  };
  /** Default: `a4`. */
  paper?: Paper | readonly Paper[];
  /** Default: `screen`. */
  formats?: readonly Format[];
  /** Path of a module whose default export is a React component for the title page, from the site's folder. */
  cover?: string;
  imprint?: {notice?: {title: Text; text: Text}; lines?: readonly Text[]} | ((book: BookSource) => ImprintTexts);
  /** Folder of the books inside the built site. Default: `downloads`. */
  outDir?: string;
  /** Whether books are made at the end of each build. Default: false. */
  printAfterBuild?: boolean;
};
