import path from 'node:path';
import {editions, type Edition} from './editions';
import {sourceLocale} from './locales';

export interface PagePlace {
  locale: string;
  edition: Edition;
  /** Path of the page inside its edition's folder, without `.md`, such as `use/dosage`. */
  id: string;
}

const compiled = /^\.i18n\/([^/]+)\/docusaurus-plugin-content-docs\/(?:version-)?([^/]+)\/(.+)\.md$/;

/**
 * Tells from a page's path which language, edition and page it is, or null when the file is
 * no page. English pages lie in the edition's folder, compiled ones under `.i18n/<locale>/`.
 */
export function pagePlace(siteDir: string, filePath: string): PagePlace | null {
  const relative = path.relative(siteDir, filePath).split(path.sep).join('/');
  const match = compiled.exec(relative);
  if (match) {
    const edition = editions.find((candidate) => candidate.version === match[2]);
    return edition ? {locale: match[1]!, edition, id: match[3]!} : null;
  }
  const edition = editions.find((candidate) => relative.startsWith(`${candidate.folder}/`));
  if (!edition || !relative.endsWith('.md')) {
    return null;
  }
  return {locale: sourceLocale, edition, id: relative.slice(edition.folder.length + 1, -'.md'.length)};
}
