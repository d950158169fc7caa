import {ContentError} from '../floor/errors';
import {pagePath} from './built-pages';
import type {BookDescription, BuiltPage, Chapter} from './types';

/** Where the ids of a page are in the book. */
export interface PageAnchors {
  chapter: Pick<Chapter, 'id'>;
  /** The name in the book of each id of the page's text. */
  names: ReadonlyMap<string, string>;
  /** All ids that the page has on the site; some stand in what is left out of print. */
  idsOnSite: ReadonlySet<string>;
}

export type Anchors = ReadonlyMap<string, PageAnchors>;

interface LinkPlace {
  page: BuiltPage;
  settings: BookDescription['settings'];
  /** By path of the page on the site. */
  anchors: Anchors;
}

/**
 * Turns an address on a page of the site into one that holds in the book: `#c7-3` where the target
 * is in the book, else the whole address on the published site.
 * @throws ContentError when the page it leads to has no such id
 */
export function bookAddress(href: string, {page, settings, anchors}: LinkPlace): string {
  const url = new URL(href, settings.siteUrl + page.path);
  const target = url.origin === settings.siteUrl ? anchors.get(pagePath(url.pathname)) : undefined;
  if (!target) {
    return url.href;
  }
  const fragment = decodeURIComponent(url.hash.slice(1));
  const name = target.names.get(fragment);
  if (!name && fragment && !target.idsOnSite.has(fragment)) {
    const message = `Unexpected link to '${href}', expected an id that the page it leads to has.`;
    const hint = 'correct the link in the source of the page.';
    throw new ContentError([{file: page.file, line: 1, column: 1, code: 'LINK_TARGET', message, hint}]);
  }
  return `#${name ?? target.chapter.id}`;
}

/** Rewrites the links below an element, in place. Links of citations are made by `BookCitations`. */
export function rewriteLinks(root: Element, place: LinkPlace): void {
  for (const link of root.querySelectorAll('a[href]:not([data-cite])')) {
    link.setAttribute('href', bookAddress(link.getAttribute('href')!, place));
    for (const name of ['target', 'rel', 'download', 'hreflang', 'type']) {
      link.removeAttribute(name);
    }
  }
  for (const image of root.querySelectorAll('img[src]')) {
    const {origin, pathname, href} = new URL(image.getAttribute('src')!, place.settings.siteUrl + place.page.path);
    image.setAttribute('src', origin === place.settings.siteUrl ? pathname : href);
  }
}
