import {readable, thing} from '../../catalogue/checks/readable';
import {readPages, type SourcePage} from '../../catalogue/read-pages';
import {countText, fleschKincaidGrade} from './grade';

/** The figures of one English page. */
export interface PageReadability {
  edition: string;
  /** Such as `use/law`. */
  page: string;
  /** Words of everything on it but data: headings, tables and notes too. */
  words: number;
  /** Flesch–Kincaid grade of its paragraphs and list items, to one decimal; null without prose. */
  grade: number | null;
  /** Different works that its text cites. */
  citations: number;
  /** Numbers that it takes from facts. */
  facts: number;
  claims: number;
}

/** Prose is what forms sentences. */
const prose = ['paragraph', 'item'];

/** Measures every English page, the newest edition first, in the order of the files. */
export function measurePages(siteDir: string): PageReadability[] {
  return readPages(siteDir).pages.map(measurePage);
}

function measurePage({edition, id, page, body}: SourcePage): PageReadability {
  const textOf = ({kind, msgid}: SourcePage['body'][number]) => readable(kind, msgid).replaceAll(thing, '');
  const grade = fleschKincaidGrade(countText(body.filter(({kind}) => prose.includes(kind)).map(textOf)));
  const found = (pattern: RegExp) => [...page.source.matchAll(pattern)].map(([, inner]) => inner!);
  return {
    edition: edition.edition,
    page: id,
    words: countText(body.map(textOf)).words,
    grade: grade === null ? null : Math.round(grade * 10) / 10,
    citations: new Set(found(/\[(@[^\]]*)\]/g).flatMap((keys) => keys.match(/(?<=@)[\w.-]+/g) ?? [])).size,
    facts: found(/\[(fact:[^\]]*)\]/g).length,
    claims: new Set(found(/\[claim:([^\]]*)\]/g)).size,
  };
}

const columns = ['words', 'grade', 'citations', 'facts', 'claims'] as const;

/** The figures as a table for a terminal, with the sums of each edition. */
export function readabilityTable(pages: readonly PageReadability[]): string {
  const width = Math.max(...pages.map(({page, edition}) => `${edition} ${page}`.length), 'all pages'.length) + 4;
  const line = (name: string, cells: readonly string[]) => name.padEnd(width) + cells.map((cell) => cell.padStart(10)).join('');
  const cellsOf = (page: PageReadability) =>
    columns.map((column) => (column === 'grade' ? (page.grade?.toFixed(1) ?? '–') : String(page[column])));
  const editions = [...new Set(pages.map(({edition}) => edition))];
  return [
    line('page', columns),
    ...editions.flatMap((edition) => {
      const own = pages.filter((page) => page.edition === edition);
      const sum = (column: 'words' | 'citations' | 'facts' | 'claims') => own.reduce((total, page) => total + page[column], 0);
      const sums = columns.map((column) => (column === 'words' || column === 'facts' ? String(sum(column)) : ''));
      return [...own.map((page) => line(`${edition} ${page.page}`, cellsOf(page))), line(`${edition} ${own.length} pages`, sums)];
    }),
    '',
  ].join('\n');
}
