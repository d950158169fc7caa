import {hasTranslation, isFuzzy, keyOf, type PoEntry} from './po-entry';

const stamp = /^(?:stale|missing) since (?<date>\d{4}-\d{2}-\d{2})$/;

/**
 * Since when a passage has not been in step with its English, ISO 8601; null when it is, or when it
 * never was. The day stands in a comment of a translator, which gettext's tools keep:
 * `# stale since 2026-11-24` on a translation whose English changed, `# missing since 2026-11-24` on
 * English that came to a catalogue already in use.
 */
export function outOfStepSince(entry: PoEntry): string | null {
  if (entry.obsolete || (hasTranslation(entry) && !isFuzzy(entry))) {
    return null;
  }
  return entry.comments.map((comment) => stamp.exec(comment)?.groups?.date).find(Boolean) ?? null;
}

/** The earliest of some days; null where there is none. */
export function earliest(days: Iterable<string | null>): string | null {
  return [...days].reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

/**
 * Stamps what a merge has put out of step, and takes the stamps off what is in step again. What has a
 * stamp keeps it, so that a second run changes nothing.
 * @param merged the entries after the merge
 * @param known the entries before it
 * @param today ISO 8601; without it nothing is stamped
 */
export function stampChanges(merged: readonly PoEntry[], known: readonly PoEntry[], today?: string): PoEntry[] {
  const keys = new Set(known.map(keyOf));
  const inUse = known.some(hasTranslation);
  return merged.map((entry) => {
    const kind = outOfStep(entry, inUse && !keys.has(keyOf(entry)));
    const stamps = entry.comments.filter((comment) => stamp.test(comment));
    if (kind && (stamps.length > 0 || today === undefined)) {
      return entry;
    }
    if (kind) {
      return {...entry, comments: [...entry.comments, `${kind} since ${today}`]};
    }
    const keepsStamp = !entry.obsolete && !hasTranslation(entry);
    return stamps.length === 0 || keepsStamp
      ? entry
      : {...entry, comments: entry.comments.filter((comment) => !stamp.test(comment))};
  });
}

/** A translation that a person marked fuzzy out of doubt has no previous English: it is not stale. */
function outOfStep(entry: PoEntry, isNew: boolean): 'stale' | 'missing' | null {
  if (entry.obsolete) {
    return null;
  }
  if (isFuzzy(entry) && hasTranslation(entry)) {
    return entry.previous.msgid === undefined ? null : 'stale';
  }
  return isNew && !hasTranslation(entry) ? 'missing' : null;
}
