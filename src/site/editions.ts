import {bookFileName} from '../press/file-names';
import type {Paper} from '../press/options';

/** The editions: each is one version of the docs in the sense of Docusaurus versioning. */
export interface Edition {
  /** What readers see and files are named by. */
  edition: string;
  /** The name that Docusaurus gives the version. */
  version: string;
  /** Path of the edition under the language's base path; empty for the default edition. */
  path: string;
  /** Folder of the English pages, from the root of the project. */
  folder: string;
  /** Day of publication, ISO 8601. */
  date: string;
}

/** The newest edition first; the first is the default. */
export const editions: readonly Edition[] = [
  {edition: '2.0', version: 'current', path: '', folder: 'docs', date: '2026-11-24'},
  {edition: '1.0', version: '1.0', path: '1.0', folder: 'versioned_docs/version-1.0', date: '2026-11-24'},
];

/** Looks an edition up by the version name that Docusaurus uses. */
export function editionOfVersion(version: string): Edition {
  const found = editions.find((edition) => edition.version === version);
  if (!found) {
    throw new Error(`Unexpected version '${version}', expected one of ${editions.map((e) => e.version).join(', ')}.`);
  }
  return found;
}

/** The sections in reading order: a folder of pages, a sidebar and a part of the book each. */
export const sections = ['start', 'mood', 'mechanisms', 'use', 'outlook', 'reference'] as const;
export type Section = (typeof sections)[number];

/** What the names of all books begin with. */
export const bookName = 'kratom-and-mood';

/** Name of the PDF of one edition and language, such as `kratom-and-mood_2.0_th_a4.pdf`. */
export function pdfName(book: {edition: string; locale: string; paper: Paper}): string {
  return bookFileName({...book, name: bookName, format: 'screen'});
}
