import type {Verdict} from './judge';
import type {SegmentState} from './types';

/** How many messages of a catalogue are in which state. */
export interface CatalogueCounts {
  total: number;
  translated: number;
  fuzzy: number;
  untranslated: number;
  refused: number;
  /** Translated messages that a person has reviewed. */
  reviewed: number;
  /** English words of the messages that are not translated. */
  wordsLeft: number;
}

/** What became of one message. */
export interface MessageResult {
  msgid: string;
  state: SegmentState;
  reviewed: boolean;
}

/** One message may stand in several places; it is translated when it is translated in all of them. */
export function addResult(results: Map<string, MessageResult>, key: string, result: MessageResult): void {
  const known = results.get(key);
  if (!known || known.state === 'translated') {
    results.set(key, result);
  }
}

/** The result of a message from its verdict. */
export function resultOf(msgid: string, {state, reviewed}: Pick<Verdict, 'state' | 'reviewed'>): MessageResult {
  return {msgid, state, reviewed: reviewed && state === 'translated'};
}

export function countResults(results: Iterable<MessageResult>): CatalogueCounts {
  const all = [...results];
  const inState = (state: SegmentState) => all.filter((result) => result.state === state).length;
  return {
    total: all.length,
    translated: inState('translated'),
    fuzzy: inState('fuzzy'),
    untranslated: inState('untranslated'),
    refused: inState('refused'),
    reviewed: all.filter(({reviewed}) => reviewed).length,
    wordsLeft: all.filter(({state}) => state !== 'translated').reduce((sum, {msgid}) => sum + countWords(msgid), 0),
  };
}

export function addCounts(all: readonly CatalogueCounts[]): CatalogueCounts {
  const sum = countResults([]);
  for (const counts of all) {
    for (const key of Object.keys(sum) as (keyof CatalogueCounts)[]) {
      sum[key] += counts[key];
    }
  }
  return sum;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}
