import type {Located} from '../check-record';
import type {Evidence} from '../load';
import type {Reference} from '../schema';

/** The references as CSL-JSON: what the standard knows, with kind and size of the study under `custom`. */
export function toCslJson(references: Iterable<Located<Reference>>): string {
  const items = [...references].map(({place: _place, custom: {design, n}, ...item}) => ({
    ...item,
    custom: {design, ...(n !== undefined && {n})},
  }));
  return `${JSON.stringify(items, null, 1)}\n`;
}

/** The facts with their values and sources, as JSON. */
export function factsJson(facts: Evidence['facts']): string {
  const items = [...facts.values()].map(({place: _place, seen_at: _seenAt, ...fact}) => fact);
  return `${JSON.stringify(items, null, 1)}\n`;
}
