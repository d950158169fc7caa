import {carriedOver} from './carry-over';
import {hasTranslation, isFuzzy, keyOf, type PoEntry} from './po-entry';
import {isReview} from './review';
import {similarity} from './similarity';

/** Below this likeness an old translation helps nobody; gettext's own limit. */
const threshold = 0.6;
/** Short texts are alike by chance: 'Start here' and 'Share here'. */
const shortThreshold = 0.75;
const shortLength = 20;

/**
 * Brings translations over to the messages of today, as `msgmerge` does: a message that is known
 * keeps its translation; a new one takes the translation of the most similar old message, marked
 * fuzzy, or not fuzzy where only targets of links, code, citations and marks of claims differ; translations of messages that are gone stay at the end as obsolete.
 * @param messages what the sources hold now, in order, untranslated
 * @param known what the language's catalogue holds
 * @param memory exact translations from the language's other catalogues, by key
 */
export function mergeEntries(
  messages: readonly PoEntry[],
  known: readonly PoEntry[],
  memory: ReadonlyMap<string, PoEntry> = new Map(),
): PoEntry[] {
  // Entries in use come last, so that they win over obsolete ones of the same key.
  const byKey = new Map(
    [...known].sort((a, b) => Number(b.obsolete) - Number(a.obsolete)).map((entry) => [keyOf(entry), entry]),
  );
  const current = new Set(messages.map(keyOf));
  const translated = known.filter(hasTranslation);
  const used = new Set<PoEntry>();
  const merged = messages.map((message) => {
    const exact = byKey.get(keyOf(message));
    if (exact) {
      return keep(message, exact);
    }
    const elsewhere = memory.get(keyOf(message));
    if (elsewhere) {
      return keep(message, elsewhere);
    }
    const carried = carriedOver(message, translated);
    if (carried) {
      used.add(carried.from);
      return carried.entry;
    }
    const similar = mostSimilar(message, translated);
    if (!similar) {
      return message;
    }
    used.add(similar);
    return adapt(message, similar);
  });
  const obsolete = translated.filter(
    (entry) => !current.has(keyOf(entry)) && !used.has(entry) && byKey.get(keyOf(entry)) === entry,
  );
  return [...merged, ...obsolete.map((entry) => ({...entry, notes: [], references: [], obsolete: true}))];
}

function keep(message: PoEntry, known: PoEntry): PoEntry {
  const {notes, references, msgidPlural} = message;
  const kept = {...known, notes, references, msgidPlural, obsolete: false};
  if ((msgidPlural === null) !== (known.msgidPlural === null) && hasTranslation(known)) {
    return {...kept, msgstr: known.msgstr.slice(0, 1), flags: ['fuzzy']};
  }
  return {...kept, previous: isFuzzy(known) ? known.previous : {}};
}

function adapt(message: PoEntry, similar: PoEntry): PoEntry {
  const {msgstr, msgctxt, msgid, previous} = similar;
  const madeFor =
    isFuzzy(similar) && previous.msgid !== undefined ? previous : {...(msgctxt === null ? {} : {msgctxt}), msgid};
  const comments = similar.comments.filter((comment) => !isReview(comment));
  return {...message, comments, msgstr, flags: ['fuzzy'], previous: madeFor};
}

function mostSimilar(message: PoEntry, candidates: readonly PoEntry[]): PoEntry | null {
  const sameContext = candidates.find(({msgctxt}) => msgctxt !== null && msgctxt === message.msgctxt);
  if (sameContext) {
    return sameContext;
  }
  let best: PoEntry | null = null;
  let bestScore = message.msgid.length < shortLength ? shortThreshold : threshold;
  for (const candidate of candidates.filter(({msgctxt}) => msgctxt === message.msgctxt)) {
    const score = similarity(message.msgid, candidate.msgid, bestScore);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
