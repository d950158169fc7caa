import type {MessageKind, Refusal} from '../types';
import type {Term} from './terms';

/** What every check of language is given. */
export interface Pair {
  kind: MessageKind;
  /** The texts as they are in the catalogue. */
  msgid: string;
  msgstr: string;
  /** The texts as a reader meets them; see `readable`. */
  source: string;
  target: string;
  /** BCP 47 code of the language of the translation. */
  locale: string;
  terms: readonly Term[];
}

/** Looks at one side of a translation; gives what a translator should look at again. */
export type Check = (pair: Pair) => Refusal[];

/** A list with one warning, or none when `found` is false. */
export function warnIf(found: boolean, code: string, message: string, hint: string): Refusal[] {
  return found ? [{code, message, hint}] : [];
}
