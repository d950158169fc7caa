import {checkBrackets} from './checks/brackets';
import {checkEmphasis} from './checks/emphasis';
import {checkLength} from './checks/length';
import {checkNumbers} from './checks/numbers';
import {checkPlurals} from './checks/plurals';
import {checkEnd, checkOwnSigns, checkStart} from './checks/punctuation';
import {readable} from './checks/readable';
import {checkRepeated} from './checks/repeated';
import {checkSpacing} from './checks/spacing';
import {checkTerms} from './checks/terminology';
import {terms as glossary, type Term} from './checks/terms';
import type {Check, Pair} from './checks/types';
import {checkUnchanged} from './checks/unchanged';
import {checkUnits} from './checks/units';
import type {Candidate} from './gate';
import type {Refusal} from './types';

/** Every check of language, by the name that tables and tests use. */
export const checks: Readonly<Record<string, Check>> = {
  numbers: checkNumbers,
  units: checkUnits,
  terms: checkTerms,
  unchanged: checkUnchanged,
  emphasis: checkEmphasis,
  start: checkStart,
  end: checkEnd,
  signs: checkOwnSigns,
  brackets: checkBrackets,
  spacing: checkSpacing,
  repeated: checkRepeated,
  length: checkLength,
  plurals: checkPlurals,
};

/** The language of a translation, and the glossary that it follows. */
export interface Language {
  locale: string;
  terms?: readonly Term[];
}

/** What a translator should look at again; nothing here keeps a translation from being shown. */
export function warningsOf(candidate: Candidate, language: Language): Refusal[] {
  const pair = toPair(candidate, language);
  // A copy of the English has all its other faults from that.
  const copied = checkUnchanged(pair);
  if (copied.length > 0) {
    return copied;
  }
  return Object.values(checks).flatMap((check) => check(pair));
}

/** What the checks of language are given. */
export function toPair({kind, msgid, msgstr}: Candidate, {locale, terms = glossary}: Language): Pair {
  return {
    kind,
    msgid,
    msgstr,
    source: readable(kind, msgid),
    target: readable(kind, msgstr),
    locale,
    terms,
  };
}
