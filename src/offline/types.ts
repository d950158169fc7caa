/** A file that a copy holds: its address from the root of the site, its hash (see `hashOf`) and its bytes on the network. */
export type KeptFile = readonly [address: string, hash: string, bytes: number];

/** `offline/files.json` of a language: what a copy of it holds. */
export interface LanguageFiles {
  locale: string;
  /** Pages, then what they load, then the index of search. */
  files: readonly KeptFile[];
  /** The printed editions; kept only when asked for. */
  books: readonly {edition: string; file: KeptFile}[];
}

/** A language as the worker knows it. */
export interface OfflineLanguage {
  locale: string;
  /** Folder from the root of the site, such as `th/`; empty for the source language. */
  folder: string;
  /** Hash of its list of files; it changes with any of them. */
  list: string;
  /** Hash of its page for what is not there. */
  missing: string;
}

/** What is built into the worker. It differs whenever a file of the site does, which is how browsers find a new version. */
export interface OfflineSite {
  build: string;
  languages: readonly OfflineLanguage[];
}

/** Address of the list of files and of the page for what is not there, inside a language's folder. */
export const listAddress = 'offline/files.json';
export const missingAddress = 'offline/missing/';
/** Address of the worker, from the root of the site: its scope is the folder that it lies in. */
export const workerAddress = 'sw.js';
