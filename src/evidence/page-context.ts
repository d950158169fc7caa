import {createFormats, type Formats} from './formats';
import type {Evidence} from './load';
import {PageCitations} from './page-citations';
import type {FormattedReference} from './cite';
import type {Reference} from './schema';

/** Gives a string of the interface by its id, with values in place of `{name}`. */
export type Translate = (id: string, values?: Record<string, string | number>) => string;

/** Gives a text of the data in a language; `translated` is false where English stands in. */
export type DataText = (msgid: string, msgctxt?: string) => {text: string; translated: boolean};

/** How many passages of a language are in which state. */
export interface TranslationCounts {
  total: number;
  reviewed: number;
  /** Translated and not reviewed, whoever translated it. */
  machine: number;
  english: number;
  /** What is known beyond the counts. */
  report?: {
    /** English words of what is not translated. */
    wordsLeft: number;
    /** Since when the oldest passage has been out of step, ISO 8601. */
    staleSince: string | null;
    /** Names; `machine` and `unknown` are no names. */
    translatedBy: string[];
    reviewedBy: string[];
    pages: TranslatedPage[];
  };
}

/** How far one page of an edition is in a language. */
export interface TranslatedPage extends Pick<TranslationCounts, 'total' | 'reviewed' | 'machine'> {
  edition: string;
  /** Address under the root of the language, with a slash at both ends. */
  path: string;
  /** The English title. */
  title: string;
  /** The title in the language; null where it is still English. */
  ownTitle: string | null;
  staleSince: string | null;
}

/** What the plugin must be told about the site; every function may be called for any language. */
export interface EvidenceOptions {
  /** The root of the project. */
  siteDir: string;
  /** The languages that are built, the source first. */
  locales: readonly string[];
  localeOf(filePath: string): string;
  /** Path of a language on the site, with a slash at both ends. */
  baseUrlOf(locale: string): string;
  messages(locale: string): Translate;
  dataText(locale: string): DataText;
  /** Address of the mark of a claim in edition 1.0, such as `/th/1.0/start/opening/#claim-a01`. */
  articleUrl(locale: string, claimId: string): string;
  /** Address and title of a page of the current edition, by its id. */
  pageLink(locale: string, pageId: string): {href: string; title: string; translated: boolean};
  /** Null when nothing is known about the language yet. */
  statusOf(locale: string): TranslationCounts | null;
  /** Day of the edition, ISO 8601: a law is old when its newest source is a year older than this. */
  editionDate: string;
}

/** What the blocks of one page are made from. */
export interface PageContext {
  options: EvidenceOptions;
  /** The language of the page. */
  locale: string;
  /** Whether the page is of edition 1.0, the article. */
  isArticle: boolean;
  evidence: Evidence;
  citations: PageCitations;
  format: Formats;
  t: Translate;
  dataText: DataText;
  formatReference(reference: Reference): FormattedReference;
}

export interface PageOrigin {
  options: EvidenceOptions;
  filePath: string;
  evidence: Evidence;
  formatReference: PageContext['formatReference'];
}

export function createPageContext({options, filePath, evidence, formatReference}: PageOrigin): PageContext {
  const locale = options.localeOf(filePath);
  return {
    options,
    locale,
    isArticle: /[\\/]version-1\.0[\\/]/.test(filePath),
    evidence,
    citations: new PageCitations(evidence.references),
    format: createFormats(locale),
    t: options.messages(locale),
    dataText: options.dataText(locale),
    formatReference,
  };
}
