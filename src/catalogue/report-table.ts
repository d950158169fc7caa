import {editions} from '../site/editions';
import type {CatalogueCounts} from './counts';
import type {Person} from './people';
import {daysBetween, type LanguageStatus} from './report';
import {barParts, cellsOf, percentDone, type BarPart} from './report-bar';

/** How a report is printed. */
export interface TableStyle {
  /** ISO 8601: ages are counted to this day. */
  today: string;
  /** Colours in the way of ECMA-48; never where NO_COLOR is set or nobody watches. */
  colour: boolean;
}

const barWidth = 20;
const signs: Record<BarPart, string> = {reviewed: '█', unreviewed: '▓', fuzzy: '▒', left: '░'};
const colours: Record<BarPart, number> = {reviewed: 32, unreviewed: 36, fuzzy: 33, left: 90};
const heads = [
  '',
  '',
  'done',
  'passages',
  'translated',
  'reviewed',
  'fuzzy',
  'missing',
  'refused',
  'words left',
  'stale since',
];
const names = new Intl.DisplayNames(['en'], {type: 'language'});

/** The report of all languages for a terminal: first the languages, then each with its pages. */
export function reportTable(languages: readonly LanguageStatus[], style: TableStyle): string {
  const overview = languages.map(({locale, total, staleSince}) => row(nameOf(locale), {...total, staleSince}, style));
  return [
    ...alignRows([[...heads], ...overview]),
    '',
    ...languages.flatMap((language) => [...describe(language, style), '']),
    legend(style),
  ].join('\n');
}

function describe(language: LanguageStatus, style: TableStyle): string[] {
  const {locale, catalogues, pages, staleSince} = language;
  const groups = editions.flatMap(({edition}) => [
    row(`  edition ${edition}`, language.editions[edition]!, style),
    ...pages.filter((page) => page.edition === edition).map((page) => row(`    ${page.page}`, page, style)),
  ]);
  const texts = (['ui', 'data'] as const).flatMap((name) =>
    catalogues[name] ? [row(name === 'ui' ? '  interface (ui)' : '  registers (data)', catalogues[name], style)] : [],
  );
  const age =
    staleSince === null ? 'nothing stale' : `oldest stale passage: ${staleSince}, ${days(staleSince, style.today)}`;
  return [
    nameOf(locale),
    `  translated by: ${people(language.translatedBy)}`,
    `  reviewed by: ${people(language.reviewedBy)}`,
    `  ${age}`,
    ...alignRows([['', ...heads.slice(1)], ...groups, ...texts]),
  ];
}

function row(name: string, counts: CatalogueCounts & {staleSince?: string | null}, style: TableStyle): string[] {
  const {total, translated, reviewed, fuzzy, untranslated, refused, wordsLeft} = counts;
  const numbers = [total, translated, reviewed, fuzzy, untranslated, refused, wordsLeft];
  return [name, bar(counts, style), `${percentDone(counts)} %`, ...numbers.map(String), counts.staleSince ?? ''];
}

function bar(counts: CatalogueCounts, style: TableStyle): string {
  const cells = cellsOf(counts, barWidth);
  return barParts.map((part) => paint(signs[part].repeat(cells[part]), part, style)).join('');
}

function paint(text: string, part: BarPart, {colour}: TableStyle): string {
  return colour && text !== '' ? `\u001b[${colours[part]}m${text}\u001b[0m` : text;
}

function legend(style: TableStyle): string {
  const words: Record<BarPart, string> = {
    reviewed: 'reviewed by a person',
    unreviewed: 'translated, not reviewed',
    fuzzy: 'fuzzy: its English has changed',
    left: 'missing or refused: English is shown',
  };
  return barParts.map((part) => `${paint(signs[part], part, style)} ${words[part]}`).join('   ');
}

/** The first two columns begin at the left, numbers end at the right. */
function alignRows(rows: readonly string[][]): string[] {
  const widths = heads.map((_, column) => Math.max(...rows.map((cells) => visible(cells[column] ?? ''))));
  return rows.map((cells) =>
    cells
      .map((cell, column) => {
        const room = ' '.repeat(widths[column]! - visible(cell));
        return column < 2 ? cell + room : room + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

function visible(text: string): number {
  return [...text.replace(/\u001b\[\d+m/g, '')].length;
}

function nameOf(locale: string): string {
  return `${names.of(locale) ?? locale} (${locale})`;
}

function people(list: readonly Person[]): string {
  const all = list.map(({name, messages, last}) => `${name} (${messages}${last === null ? '' : `, last ${last}`})`);
  return all.join(', ') || 'nobody yet';
}

function days(from: string, today: string): string {
  const count = daysBetween(from, today);
  return count === 1 ? '1 day ago' : `${count} days ago`;
}
