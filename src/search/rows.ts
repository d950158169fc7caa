import {textOf} from './text-of';
import type {SearchDocument, SearchFact} from './types';

type Row = Omit<SearchDocument, 'page'>;

/** Other names of rows, by the id of the row. */
type Names = ReadonlyMap<string, readonly string[]>;

const rows = '.claim-row, .interaction-row, .law-table tbody tr[id], .glossary-entry, .bibliography > li';

/** The parts of an element that can be found by themselves: a claim, an interaction, a law, a word, a source. */
export function rowsIn(element: Element): Element[] {
  return [...element.querySelectorAll(rows)];
}

/**
 * Takes from a page its list of medicines, which names for each the interactions that concern it, so that the
 * name leads to the interaction and not to the list.
 */
export function namesOfRows(text: Element): Names {
  const names = new Map<string, string[]>();
  for (const medicine of text.querySelectorAll('.medicine')) {
    const also = [medicine.getAttribute('data-also') ?? '', ...[...medicine.querySelectorAll('.medicine-also')].map(textOf)].filter(Boolean);
    const name = textOf(medicine.querySelector('.medicine-name')) + (also.length > 0 ? ` (${also.join(', ')})` : '');
    for (const row of (medicine.getAttribute('data-rows') ?? '').split(' ')) {
      names.set(row, [...(names.get(row) ?? []), name]);
    }
  }
  text.querySelectorAll('.medicine-index').forEach((list) => list.remove());
  return names;
}

/** Reads a row; it is changed on the way. */
export function readRow(row: Element, names: Names): Row {
  return row.matches('.bibliography > li') ? readSource(row) : readRecord(row, names);
}

function readRecord(row: Element, names: Names): Row {
  const head = row.querySelector('.claim-head, .interaction-head, th, dfn')!;
  const anchor = row.id || head.closest('[id]')!.id;
  const heading = textOf(head);
  const facts = [...row.querySelectorAll('.fact-verdict, .fact-severity, .fact-certainty')].map(readFact);
  const law = row.querySelector('.law-status');
  if (law) {
    const cell = law.closest('td')!;
    facts.push({kind: '', label: cell.getAttribute('data-label') ?? '', value: textOf(law)});
  }
  row.querySelectorAll('.fact-verdict, .fact-severity, .fact-certainty, .sign').forEach((element) => element.remove());
  law?.closest('td')!.remove();
  (head.closest('dt') ?? head).remove();
  const labels = [...row.querySelectorAll('dt')];
  labels.forEach((label) => (label.textContent = `${label.textContent}:`));
  const cells = row.tagName === 'TR' ? [...row.children].map(labelled) : [textOf(row)];
  const also = names.get(anchor) ?? (row.getAttribute('data-also') ?? '').split('|').filter((name) => name !== '' && name !== heading);
  return {
    anchor,
    heading,
    text: cells.filter(Boolean).join(' · '),
    ...(facts.length > 0 && {facts}),
    ...(also.length > 0 && {also: [...also]}),
  };
}

/**
 * A source is headed by its first author and year, under which it is known; journal, volume and addresses stand on
 * the page and would make the index a fifth larger.
 */
function readSource(row: Element): Row {
  const reference = textOf(row.querySelector('.reference-text'));
  const [authors = '', title = ''] = reference.split('. ');
  const [first = '', ...others] = authors.split(', ');
  // A work without authors begins with its title, which may have commas, too.
  const isPerson = /\s\p{Lu}{1,3}$/u.test(first);
  const name = others.length === 0 ? authors : isPerson ? `${first} et al.` : authors;
  const year = /\b(?:19|20)\d\d\b(?!.*\b(?:19|20)\d\d\b)/.exec(reference.slice(authors.length + title.length))?.[0];
  return {anchor: row.id, heading: year ? `${name} ${year}` : name, text: title};
}

/** A cell of a table with the name of its column; an empty one says nothing. */
function labelled(cell: Element): string {
  const text = textOf(cell);
  return /[\p{L}\p{N}]/u.test(text) ? `${cell.getAttribute('data-label') ?? ''}: ${text}` : '';
}

function readFact(fact: Element): SearchFact {
  fact.querySelectorAll('.sign').forEach((sign) => sign.remove());
  const [, kind = ''] = /\b((?:verdict|severity)-[a-z-]+)/.exec(fact.querySelector('.badge')?.className ?? '') ?? [];
  return {kind, label: textOf(fact.querySelector('dt')), value: textOf(fact.querySelector('dd'))};
}
