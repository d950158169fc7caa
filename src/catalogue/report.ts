import {editions, sections} from '../site/editions';
import {addCounts, type CatalogueCounts} from './counts';
import {reviewersOf, translatorsOf, type Person} from './people';
import type {PoEntry} from './po-entry';
import type {SourcePage} from './read-pages';
import {earliest, outOfStepSince} from './stale';

/** How far a page of an edition is in a language. */
export interface PageStatus extends CatalogueCounts {
  edition: string;
  /** Path inside the edition's folder, such as `use/law`. */
  page: string;
  /** The English title. */
  title: string;
  /** The title in the language; null where it is still English. */
  ownTitle: string | null;
  /** Address under the root of the language, with a slash at both ends. */
  path: string;
  /** Since when the oldest passage has been out of step, ISO 8601; null when all are in step. */
  staleSince: string | null;
}

/**
 * How far a language is. This is what `npm run i18n -- status --json` gives and what the site's own
 * table is made from: see REPORT.md, which says what may change.
 */
export interface LanguageStatus {
  locale: string;
  /** Every message once for each catalogue: a page that both editions hold counts once. */
  total: CatalogueCounts;
  /** By the name of the catalogue: `ui`, `data`, `docs/<page id>`. */
  catalogues: Record<string, CatalogueCounts>;
  /** By edition, the newest first: every passage of every page. */
  editions: Record<string, CatalogueCounts & {staleSince: string | null}>;
  /** Every page of every edition, section by section. */
  pages: PageStatus[];
  /** Since when the oldest message has been out of step, ISO 8601. */
  staleSince: string | null;
  translatedBy: Person[];
  reviewedBy: Person[];
}

interface Given {
  locale: string;
  catalogues: Record<string, CatalogueCounts>;
  pages: PageStatus[];
  /** The entries in use and the headers, by catalogue. */
  entries: ReadonlyMap<string, ReadonlyMap<string, PoEntry>>;
  headers: ReadonlyMap<string, PoEntry>;
}

/** Puts the report of a language together. */
export function reportLanguage({locale, catalogues, pages, entries, headers}: Given): LanguageStatus {
  const all = [...entries.values()].flatMap((catalogue) => [...catalogue.values()]);
  return {
    locale,
    total: addCounts(Object.values(catalogues)),
    catalogues,
    editions: Object.fromEntries(
      editions.map(({edition}) => {
        const own = pages.filter((page) => page.edition === edition);
        return [edition, {...addCounts(own), staleSince: earliest(own.map((page) => page.staleSince))}];
      }),
    ),
    pages: [...pages].sort((a, b) => byEdition(a, b) || bySection(a, b)),
    staleSince: earliest(all.map(outOfStepSince)),
    translatedBy: translatorsOf(entries, headers),
    reviewedBy: reviewersOf(entries),
  };
}

const byEdition = (a: PageStatus, b: PageStatus) => editionIndex(a) - editionIndex(b);
const bySection = (a: PageStatus, b: PageStatus) => sectionIndex(a) - sectionIndex(b);
const editionIndex = (page: PageStatus) => editions.findIndex(({edition}) => edition === page.edition);
const sectionIndex = ({page}: PageStatus) => (sections as readonly string[]).indexOf(page.split('/')[0]!);

/** Address of a page under the root of a language, with a slash at both ends. */
export function pathOf({edition, id, page: {source}}: SourcePage): string {
  const front = /^---\r?\n[\s\S]*?\n---/.exec(source)?.[0] ?? '';
  const slug = /^slug: *(\S+) *$/m.exec(front)?.[1] ?? id;
  return `/${edition.path}/${slug}/`.replace(/\/+/g, '/');
}

/** Whole days between two days, both ISO 8601. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
