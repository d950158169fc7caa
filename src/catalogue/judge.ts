import {accept, digestOf, wasAccepted} from './accepted';
import {gateTranslation, type Candidate} from './gate';
import {textInPlace} from './gate-place';
import {hasTranslation, isFuzzy, type PoEntry} from './po-entry';
import {isReviewed} from './review';
import type {MessageKind, Refusal, SegmentState} from './types';

/** What a catalogue says about one message, and whether it may be shown. */
export interface Verdict {
  state: SegmentState;
  /** The translation as it is put in place; null where English is shown. */
  text: string | null;
  reviewed: boolean;
  /** Reasons why it is refused; none in the other states. */
  refusals: Refusal[];
  entry: PoEntry | undefined;
}

const gated = new Map<string, Refusal[]>();

/** Judges the translation of a message where it stands. Answers of the gate are kept: it is asked often. */
export function judge(entry: PoEntry | undefined, kind: MessageKind): Verdict {
  const english = {text: null, reviewed: false, refusals: [], entry};
  if (!entry || entry.obsolete || !hasTranslation(entry)) {
    return {...english, state: 'untranslated'};
  }
  if (isFuzzy(entry)) {
    return {...english, state: 'fuzzy'};
  }
  const text = textInPlace(kind, entry.msgstr[0] ?? '');
  const refusals = refusalsOf(entry, kind, text);
  return refusals.length > 0
    ? {...english, state: 'refused', refusals}
    : {
        state: 'translated',
        text,
        reviewed: isReviewed(entry),
        refusals,
        entry,
      };
}

function refusalsOf({msgid, msgidPlural}: PoEntry, kind: MessageKind, msgstr: string): Refusal[] {
  if (msgidPlural !== null) {
    return [
      {
        code: 'PLURAL',
        message: 'Unexpected plural forms, expected one translation.',
        hint: 'run the extraction; it writes the message without plural forms.',
      },
    ];
  }
  const key = `${kind}\0${msgid}\0${msgstr}`;
  const known = gated.get(key) ?? askGate({kind, msgid, msgstr});
  gated.set(key, known);
  return known;
}

/** Is the gate's answer known already? Then nothing need be parsed for it. */
export function isJudged({kind, msgid, msgstr}: Candidate): boolean {
  return gated.has(`${kind}\0${msgid}\0${msgstr}`) || wasAccepted(digestOf([kind, msgid, msgstr]));
}

function askGate(candidate: Candidate): Refusal[] {
  const digest = digestOf([candidate.kind, candidate.msgid, candidate.msgstr]);
  if (wasAccepted(digest)) {
    return [];
  }
  const refusals = gateTranslation(candidate);
  if (refusals.length === 0) {
    accept(digest);
  }
  return refusals;
}
