import {gateTranslation, type Candidate} from './gate';
import {textInPlace} from './gate-place';
import type {Refusal} from './types';
import {warningsOf, type Language} from './warnings';

/** What is to be said about a translation. */
export interface TranslationReview {
  /** Reasons why it may not be shown; English stands there. */
  refusals: Refusal[];
  /** What a translator should look at again; it may be shown. */
  warnings: Refusal[];
}

/**
 * Reviews one translation: the one function behind the command, the continuous integration and the editor
 * in the browser. A translation that is refused gets no warnings: it will be written anew.
 */
export function reviewTranslation(
  {kind, msgid, msgstr}: Candidate & {msgctxt?: string | null},
  language: Language,
): TranslationReview {
  const refusals = gateTranslation({
    kind,
    msgid,
    msgstr: textInPlace(kind, msgstr),
  });
  return {
    refusals,
    warnings: refusals.length > 0 ? [] : warningsOf({kind, msgid, msgstr}, language),
  };
}
