import {hasTranslation, isFuzzy, type PoEntry} from './po-entry';
import {similarity} from './similarity';

/** A translation of a similar text, offered to a translator. */
export interface Suggestion {
  /** The English text that was translated. */
  msgid: string;
  msgstr: string;
  /** How alike the English texts are, from 0 to 1; 1 when they are the same. */
  score: number;
}

/** Less alike than this, a translation helps nobody. */
const leastScore = 0.6;

/**
 * The finished translations of the texts most like this one, the best first; those of texts that are gone
 * count too. Runs in a browser as well.
 * @param entries of all catalogues of the language
 * @param limit how many at most
 */
export function suggestions(
  msgid: string,
  entries: Iterable<PoEntry>,
  {limit = 3}: {limit?: number} = {},
): Suggestion[] {
  const best = new Map<string, Suggestion>();
  const inOrder = () => [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  let least = leastScore;
  for (const entry of entries) {
    const [msgstr = ''] = entry.msgstr;
    if (!hasTranslation(entry) || isFuzzy(entry) || limit < 1) {
      continue;
    }
    const score = similarity(msgid, entry.msgid, least);
    if (score >= least && score > (best.get(msgstr)?.score ?? 0)) {
      best.set(msgstr, {msgid: entry.msgid, msgstr, score});
      least = Math.max(leastScore, inOrder()[limit - 1]?.score ?? 0);
    }
  }
  return inOrder();
}
