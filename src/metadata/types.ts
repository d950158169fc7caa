import type {Settings} from '../site';

/** A page of the built site, as search engines and cards describe it. */
export interface SitePage {
  /** Path of the file from the root of the site, with forward slashes. */
  file: string;
  /** Path under the language's root with a slash at both ends; the same page has the same in every language. */
  path: string;
  /** Full address. */
  url: string;
  locale: string;
  /** The home page, a page of an edition, or another. */
  kind: 'home' | 'guide' | 'other';
  /** Only on pages of an edition. */
  guide?: {edition: string; id: string; section: string};
  /** In the language of the page, without the name of the site. */
  title: string;
  description: string;
  /** Day of the last change of its sources, ISO 8601. */
  changed: string;
  /** Day since when all of it has been checked against its sources, ISO 8601; only on pages of the current edition. */
  checked?: string;
  /** Addresses of the works that it cites, in order. */
  citations: readonly string[];
  /** False where everything on it is still English. */
  translated: boolean;
}

/** What the files are made from. */
export interface DescribeJob {
  siteDir: string;
  /** Folder of the built site; pages in it are changed in place. */
  site: string;
  settings: Settings;
  signal?: AbortSignal;
  report: (line: string) => void;
}
