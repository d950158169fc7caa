import type {Element} from 'hast';
import type {RootContent} from 'mdast';
import {h, heading, join, toMarkdownNode, type Child} from '../hast';
import {isOlderThanAYear} from '../formats';
import {citationMarks, dataSpan} from '../inline';
import type {Evidence} from '../load';
import type {PageContext} from '../page-context';
import {lawSearch} from './law-search';

export type LawRow = Evidence['law'][number];
type Row = LawRow;

/** The name of a place: as it is set, and as plain text in the page's language where it has one. */
interface PlaceName {
  name: Element | string;
  text: string;
}

type NamedRow = PlaceName & {row: Row};

/** Tells a state of the United States from a country. */
export const isState = ({code}: Row): boolean => code.startsWith('US-');

/** Two tables of the law, in alphabetical order: countries, and the states of the United States. A search over them shows where scripts run. */
export function lawBlock(context: PageContext): RootContent[] {
  const {evidence, t} = context;
  const groups = [
    {id: 'law-countries', label: t('evidence.law.countries'), rows: evidence.law.filter((row) => !isState(row))},
    {id: 'law-states', label: t('evidence.law.states'), rows: evidence.law.filter(isState)},
  ];
  const tables = groups
    .filter(({rows}) => rows.length > 0)
    .flatMap(({id, label, rows}) => [heading(3, id, label), toMarkdownNode(lawTable(context, id, rows))]);
  return [toMarkdownNode(lawSearch(context)), ...tables];
}

function lawTable(context: PageContext, labelId: string, rows: readonly Row[]): Element {
  const {t, format} = context;
  const columns = ['place', 'status', 'age', 'summary', 'asOf'].map((column) => t(`evidence.law.${column}`));
  const named = rows.map((row) => ({row, ...placeName(context, row)})).sort((a, b) => format.compare(a.text, b.text));
  return h(
    'table',
    {className: ['law-table'], ariaLabelledBy: [labelId]},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map((label) => h('th', {scope: 'col'}, label)),
      ),
    ),
    h(
      'tbody',
      {},
      named.map((row) => lawRow(context, row, columns)),
    ),
  );
}

/** The name of a place in the page's language; the name of a country comes with the language itself. */
export function placeName(context: PageContext, {code, name}: Row): PlaceName {
  if (/^[A-Z]{2}$/.test(code)) {
    const text = context.format.country(code);
    return {name: text, text};
  }
  return {name: dataSpan(context, name), text: context.dataText(name).text};
}

function lawRow(context: PageContext, {row, name}: NamedRow, columns: readonly string[]): Element {
  const {t, format} = context;
  const cell = (column: number, ...children: Child[]) => h('td', {dataLabel: columns[column]!}, ...children);
  return h(
    'tr',
    {id: `law-${row.code.toLowerCase()}`, dataStatus: row.status, dataAlso: [row.name, ...row.also].join('|')},
    h('th', {scope: 'row'}, name),
    cell(1, h('span', {className: ['law-status', `law-status-${row.status}`]}, t(`evidence.law.status.${row.status}`))),
    cell(2, row.minimum_age ? format.number(row.minimum_age) : t('evidence.law.age.none')),
    cell(3, dataSpan(context, row.summary), row.sources.length > 0 ? citationMarks(context, row.sources) : seenAt(context, row)),
    cell(4, asOf(context, row), notices(context, row)),
  );
}

function asOf({format, t}: PageContext, row: Row): Element | string {
  return row.as_of === 'undated' ? t('evidence.law.undated') : h('time', {dateTime: row.as_of}, format.date(row.as_of));
}

/** Where a row was read that has no source fit to be cited. */
function seenAt({t}: PageContext, {seen_at: addresses}: Row): Child[] {
  const links = addresses.map((href) => h('a', {href, dir: 'ltr'}, new URL(href).host.replace(/^www\./, '')));
  return links.length > 0 ? [' ', h('span', {className: ['law-seen']}, t('evidence.law.seenAt'), ' ', join(links, ', '))] : [];
}

/** What a reader must know before trusting the row. */
function notices({t, options}: PageContext, row: Row): Child[] {
  const old = row.as_of !== 'undated' && isOlderThanAYear(row.as_of, options.editionDate);
  const texts = [
    row.sources.length + row.seen_at.length === 0 && t('evidence.law.noSource'),
    old && t('evidence.law.old'),
    row.reported_only && t('evidence.law.reported'),
  ];
  return texts.flatMap((text) => (text ? [' ', h('span', {className: ['law-notice']}, text)] : []));
}
