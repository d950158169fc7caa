import type {ScriptMessageId} from './messages';

/** What the page 'Keep offline' tells its script. */
export interface OfflineConfig {
  locale: string;
  /** Path of the site on its host. */
  root: string;
  /** Folder of the language; empty for the source language. */
  folder: string;
  strings: Record<ScriptMessageId, string>;
}
