import type {Located} from './check-record';
import type {Reference} from './schema';

/** The places in the text that cite one reference, in order. */
export interface CitedReference {
  reference: Located<Reference>;
  /** The number on this page, from 1, by first appearance. */
  number: number;
  /** The ids of the marks in the text. */
  markIds: string[];
}

/** Numbers the references of one page in the order in which they are first cited. */
export class PageCitations {
  private readonly cited = new Map<string, CitedReference>();

  constructor(private readonly references: ReadonlyMap<string, Located<Reference>>) {}

  /** Notes one more mark for a reference; null when no reference has this key. */
  cite(key: string): {number: number; markId: string} | null {
    const reference = this.references.get(key);
    if (!reference) {
      return null;
    }
    const entry = this.cited.get(key) ?? {reference, number: this.cited.size + 1, markIds: []};
    this.cited.set(key, entry);
    const markId = `cite-${key}-${entry.markIds.length + 1}`;
    entry.markIds.push(markId);
    return {number: entry.number, markId};
  }

  /** The references cited so far, by number. */
  list(): CitedReference[] {
    return [...this.cited.values()];
  }
}
