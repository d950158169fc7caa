import type {CatalogueCounts} from '../catalogue/counts';
import type {MessageKind, SegmentState} from '../catalogue/types';
import type {Term} from '../catalogue/checks/terms';

/** One message as the editor shows it. */
export interface EditorEntry {
  /** What tells it from others: the context and the English text. */
  key: string;
  msgctxt: string | null;
  msgid: string;
  /** Where it stands; more than one when the same text is, say, a heading and a cell. */
  kinds: MessageKind[];
  notes: string[];
  references: string[];
  msgstr: string;
  state: SegmentState;
  /** The English that the translation was made for, when that has changed since. */
  previous?: string;
  reviewed: boolean;
}

/** A catalogue: `translate/data/<name>.json` below the root of its language. */
export interface EditorCatalogue {
  name: string;
  entries: EditorEntry[];
}

/** All catalogues of a language: `translate/data/index.json`. */
export interface EditorIndex {
  locale: string;
  catalogues: EditorCatalogueLine[];
  /** The terms of the glossary, with what they are called in the language; the text of `note` is their definition. */
  glossary: Term[];
}

export interface EditorCatalogueLine {
  name: string;
  /** The English title of the page; empty for catalogues that are no page. */
  title: string;
  /** The title in the language; empty where it is not translated. */
  ownTitle: string;
  /** Address of the page below the root of the language, with a slash at both ends; empty where there is none. */
  path: string;
  counts: CatalogueCounts;
}

/** The finished translations of a language: `translate/data/memory.json`; English text and translation. */
export type EditorMemory = [msgid: string, msgstr: string][];

/** A language that can be chosen. */
export interface EditorLanguage {
  code: string;
  label: string;
  direction: 'ltr' | 'rtl';
  /** Address of its data, with a slash at the end. */
  data: string;
}

/** What the page tells its script. */
export interface EditorConfig {
  /** The language of the page. */
  locale: string;
  languages: EditorLanguage[];
  repositoryUrl: string | null;
  /** Texts of the interface, by id. */
  strings: Record<string, string>;
}
