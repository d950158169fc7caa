import {createHash} from 'node:crypto';
import {isFuzzy, keyOf, type PoEntry} from './po-entry';

const review = /^reviewed: (?<name>.+) (?<date>\d{4}-\d{2}-\d{2}) (?<hash>[0-9a-f]{12})$/;

/** Is this comment of a translator the mark of a review? */
export function isReview(comment: string): boolean {
  return comment.startsWith('reviewed:');
}

/**
 * Has a person reviewed this very translation? A mark such as
 * `# reviewed: Nok S. 2026-11-20 0a1b2c3d4e5f` holds until the source or the translation changes.
 * It is a comment, because gettext's tools drop flags that they do not know.
 */
export function isReviewed(entry: PoEntry): boolean {
  return !isFuzzy(entry) && entry.comments.some((comment) => review.exec(comment)?.groups?.hash === reviewHash(entry));
}

/** Who reviewed this very translation, and when. */
export function reviewsOf(entry: PoEntry): {name: string; date: string}[] {
  if (isFuzzy(entry) || entry.obsolete) {
    return [];
  }
  const hash = reviewHash(entry);
  return entry.comments.flatMap((comment) => {
    const {name, date, hash: marked} = review.exec(comment)?.groups ?? {};
    return marked === hash ? [{name: name!, date: date!}] : [];
  });
}

/** The comment that says who reviewed this very translation, on which day. */
export function reviewMark(entry: PoEntry, name: string, date: string): string {
  return `reviewed: ${name} ${date} ${reviewHash(entry)}`;
}

/** The hash that a mark of a review ends with. */
export function reviewHash(entry: PoEntry): string {
  const context = entry.msgctxt === null ? '\u0004' : '';
  return createHash('sha256')
    .update(`${context}${keyOf(entry)}\0${entry.msgstr.join('\0')}`)
    .digest('hex')
    .slice(0, 12);
}
