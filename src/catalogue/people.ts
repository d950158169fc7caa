import {isFuzzy, hasTranslation, type PoEntry} from './po-entry';
import {headerFields} from './po-header';
import {refuseAddresses, refuseCharacters, refuseTags} from './gate-text';
import {reviewsOf} from './review';

/** What the header of a catalogue says when nobody has touched the first, automatic translation. */
export const machine = 'machine';
const longestName = 60;

/** Who translated or reviewed, and how many messages. */
export interface Person {
  name: string;
  messages: number;
  /** The newest day of a review, ISO 8601; null for translators: catalogues hold no days of theirs. */
  last: string | null;
}

/** A name as it may be shown: one short line without address or markup. Null where it may not. */
export function shownName(name: string): string | null {
  const trimmed = name.trim();
  const refusals = [refuseCharacters, refuseAddresses, refuseTags].flatMap((refuse) => refuse(trimmed, ''));
  return trimmed !== '' && trimmed.length <= longestName && refusals.length === 0 ? trimmed : null;
}

/** The `X-Translated-By` of a catalogue: `machine`, or the names of people. */
export function translatedBy(header: PoEntry | null | undefined): string | null {
  return header ? shownName(headerFields(header).get('X-Translated-By') ?? '') : null;
}

/** Who translated a language, by the headers of its catalogues; names that may not be shown count as unknown. */
export function translatorsOf(
  catalogues: ReadonlyMap<string, ReadonlyMap<string, PoEntry>>,
  headers: ReadonlyMap<string, PoEntry>,
): Person[] {
  const people = new Map<string, Person>();
  for (const [catalogue, entries] of catalogues) {
    const messages = [...entries.values()].filter((entry) => hasTranslation(entry) && !isFuzzy(entry)).length;
    if (messages > 0) {
      add(people, translatedBy(headers.get(catalogue)) ?? 'unknown', messages, null);
    }
  }
  return inOrder(people);
}

/** Who reviewed the translations that stand today. */
export function reviewersOf(catalogues: ReadonlyMap<string, ReadonlyMap<string, PoEntry>>): Person[] {
  const people = new Map<string, Person>();
  for (const entry of [...catalogues.values()].flatMap((entries) => [...entries.values()])) {
    reviewsOf(entry).forEach(({name, date}) => add(people, shownName(name) ?? 'unknown', 1, date));
  }
  return inOrder(people);
}

function add(people: Map<string, Person>, name: string, messages: number, day: string | null): void {
  const known = people.get(name) ?? {name, messages: 0, last: null};
  known.messages += messages;
  known.last = day !== null && day > (known.last ?? '') ? day : known.last;
  people.set(name, known);
}

function inOrder(people: ReadonlyMap<string, Person>): Person[] {
  return [...people.values()].sort((a, b) => b.messages - a.messages || (a.name < b.name ? -1 : 1));
}
