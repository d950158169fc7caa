import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {parse} from 'yaml';
import {editions, listPages, sourceLocale, type Edition, type PageEntry, type Section} from '../site';

/** A page as menus show it, in the language being built. */
export interface IndexedPage {
  id: string;
  section: Section;
  /** Path under the edition's root, such as `/use/law/`. */
  slug: string;
  label: string;
  /** False where the label is still English. */
  translated: boolean;
}

export interface PageIndex {
  /** By edition, in reading order. */
  pages: Record<string, IndexedPage[]>;
}

/**
 * Makes the list of all pages known to the theme, with their labels in the language being built:
 * menus and the way to the next page go across sections, which Docusaurus' sidebars do not.
 */
export function pageIndex({siteDir, i18n}: LoadContext): Plugin {
  return {
    name: 'page-index',
    loadContent: () => ({
      pages: Object.fromEntries(
        editions.map((edition) => [
          edition.edition,
          listPages(siteDir, edition).map((page) => toIndexed(siteDir, i18n.currentLocale, edition, page)),
        ]),
      ),
    }),
    contentLoaded: ({content, actions}) => actions.setGlobalData(content as PageIndex),
  };
}

function toIndexed(siteDir: string, locale: string, edition: Edition, {id, section, slug}: PageEntry): IndexedPage {
  const english = labelIn(path.join(siteDir, edition.folder, `${id}.md`)) ?? id;
  const version = edition.version === 'current' ? 'current' : `version-${edition.version}`;
  const compiled = path.join(siteDir, '.i18n', locale, 'docusaurus-plugin-content-docs', version, `${id}.md`);
  const own = locale === sourceLocale ? english : labelIn(compiled);
  const translated = locale === sourceLocale || (own !== undefined && own !== english);
  return {id, section, slug, label: own ?? english, translated};
}

function labelIn(file: string): string | undefined {
  const block = existsSync(file) ? /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8')) : null;
  const values = (block ? parse(block[1]!) : {}) as {title?: string; sidebar_label?: string};
  return values.sidebar_label ?? values.title;
}
