import type {ScriptMessageId} from './messages';

/** What the page tells its script. */
export interface SearchConfig {
  locale: string;
  /** Address of the index. */
  index: string;
  /** Names of the editions. */
  editions: Record<string, string>;
  strings: Record<ScriptMessageId, string>;
}
