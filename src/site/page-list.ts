import {readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {filesUnder} from '../floor/files';
import {sections, type Edition, type Section} from './editions';

/** A page of an edition, as its English source declares it. */
export interface PageEntry {
  /** Path inside the edition's folder without `.md`, such as `use/law`. */
  id: string;
  section: Section;
  /** Order within the section, from 1. */
  position: number;
  /** Path under the edition's root with a slash at both ends, such as `/use/law/`. */
  slug: string;
  /** English title. */
  title: string;
}

/**
 * The pages of an edition in reading order: by section, then by `sidebar_position`.
 * Sidebars, the book and the manifest of a release are all made from this list.
 * @throws Error when a page lies in no section
 */
export function listPages(siteDir: string, edition: Edition): PageEntry[] {
  const folder = path.join(siteDir, edition.folder);
  return filesUnder(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => toEntry(folder, file))
    .sort(
      (a, b) =>
        sections.indexOf(a.section) - sections.indexOf(b.section) ||
        a.position - b.position ||
        (a.id < b.id ? -1 : 1),
    );
}

function toEntry(folder: string, file: string): PageEntry {
  const id = path.relative(folder, file).split(path.sep).join('/').slice(0, -'.md'.length);
  const section = id.split('/')[0] as Section;
  if (!sections.includes(section)) {
    throw new Error(`Unexpected page ${file}, expected a page in one of the folders ${sections.join(', ')}.`);
  }
  const block = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8'));
  const {title = id, slug, sidebar_position: position = 99} = (block ? parse(block[1]!) : {}) as {
    title?: string;
    slug?: string;
    sidebar_position?: number;
  };
  return {id, section, position, slug: `/${slug ?? id}/`.replace(/\/+/g, '/'), title};
}
