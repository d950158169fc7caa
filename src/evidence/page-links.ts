import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {ContentError} from '../floor/errors';
import type {EvidenceOptions} from './page-context';

interface Site {
  siteDir: string;
  baseUrlOf: EvidenceOptions['baseUrlOf'];
  sourceLocale: string;
}

const article = 'versioned_docs/version-1.0';
const compiled = (locale: string) => `.i18n/${locale}/docusaurus-plugin-content-docs/current`;

/**
 * Makes the functions that tell where a claim's mark in the article is and where a page of the
 * current edition is. Addresses come from the pages' own front matter; each page is read once.
 * `articleUrl` throws ContentError when the article has no mark for the claim.
 */
export function createPageLinks({
  siteDir,
  baseUrlOf,
  sourceLocale,
}: Site): Pick<EvidenceOptions, 'articleUrl' | 'pageLink'> {
  let places: Map<string, string> | undefined;
  const titles = new Map<string, string>();
  const titleOf = (file: string) => {
    const title = titles.get(file) ?? String(frontMatter(path.join(siteDir, file)).title ?? '');
    titles.set(file, title);
    return title;
  };
  return {
    articleUrl(locale, claimId) {
      places ??= placesOfClaims(path.join(siteDir, article));
      const slug = places.get(claimId);
      if (slug === undefined) {
        const message = `Found no [claim:${claimId}], expected a mark for each claim in the article.`;
        const hint = `mark the claim in a page of ${article}.`;
        throw new ContentError([{file: article, line: 1, column: 1, code: 'UNMARKED_CLAIM', message, hint}]);
      }
      return `${baseUrlOf(locale)}1.0${slug}/#claim-${claimId.toLowerCase()}`;
    },
    pageLink(locale, pageId) {
      const english = titleOf(`docs/${pageId}.md`);
      const file = `${compiled(locale)}/${pageId}.md`;
      const own = locale !== sourceLocale && existsSync(path.join(siteDir, file)) ? titleOf(file) : english;
      const href = `${baseUrlOf(locale)}${pageId}/`;
      return {href, title: own, translated: locale === sourceLocale || own !== english};
    },
  };
}

/** The slug of the page on which each claim is marked first. */
function placesOfClaims(folder: string): Map<string, string> {
  const places = new Map<string, string>();
  for (const section of readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory())) {
    for (const name of readdirSync(path.join(folder, section.name)).filter((file) => file.endsWith('.md'))) {
      const file = path.join(folder, section.name, name);
      const slug = String(frontMatter(file).slug ?? `/${section.name}/${name.slice(0, -'.md'.length)}`).replace(
        /\/$/,
        '',
      );
      for (const [, id] of readFileSync(file, 'utf8').matchAll(/\[claim:(A\d\d)\]/g)) {
        places.set(id!, places.get(id!) ?? slug);
      }
    }
  }
  return places;
}

function frontMatter(file: string): Record<string, unknown> {
  const block = existsSync(file) ? /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8')) : null;
  return block ? (parse(block[1]!) as Record<string, unknown>) : {};
}
