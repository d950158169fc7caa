import {editions, sourceLocale, type Settings} from '../site';
import {siteUrl} from './addresses';
import {escapeMarkup} from './markup';
import type {SitePage} from './types';

/** Another language of a page; the language `x-default` is for readers of any other. */
export interface Alternate {
  language: string;
  url: string;
}

/** Whether search engines are to show a page: not one of an older edition, whose mistakes are told beside it only (METADATA.md). */
export function isForSearchEngines({guide}: SitePage): boolean {
  return !guide || guide.edition === editions[0]!.edition;
}

/**
 * The languages in which a page can be read, its own among them. A page on which nothing is translated
 * names none and is named by none: it is the English page under another address.
 */
export function alternatesOf(page: SitePage, pages: readonly SitePage[]): Alternate[] {
  const same = pages.filter(({path, translated}) => path === page.path && translated);
  if (!page.translated || same.length < 2) {
    return [];
  }
  const source = same.find(({locale}) => locale === sourceLocale);
  return [
    ...same.map(({locale, url}) => ({language: locale, url})),
    ...(source ? [{language: 'x-default', url: source.url}] : []),
  ];
}

/** Name of the sitemap of a language, at the root of the site. */
export const sitemapName = (locale: string) => `sitemap-${locale}.xml`;

/** The sitemap of a language: each page with the day of its last change and its other languages. */
export function languageSitemap(locale: string, pages: readonly SitePage[]): string {
  const entries = pages
    .filter((page) => page.locale === locale && isForSearchEngines(page))
    .map((page) => {
      const links = alternatesOf(page, pages).map(
        ({language, url}) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeMarkup(url)}"/>`,
      );
      return `<url><loc>${escapeMarkup(page.url)}</loc><lastmod>${page.changed}</lastmod>${links.join('')}</url>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}

/** The index of the sitemaps of all languages. */
export function sitemapIndex(settings: Settings, pages: readonly SitePage[]): string {
  const entries = settings.locales.map((locale) => {
    const days = pages.filter((page) => page.locale === locale && isForSearchEngines(page)).map(({changed}) => changed);
    const newest = days.sort().at(-1);
    const url = escapeMarkup(siteUrl(settings, sitemapName(locale)));
    return `<sitemap><loc>${url}</loc>${newest ? `<lastmod>${newest}</lastmod>` : ''}</sitemap>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</sitemapindex>\n',
  ].join('\n');
}

/** Lets every crawler read everything, and says where the index is. It counts only at the root of a host. */
export function robotsText(settings: Settings): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl(settings, 'sitemap.xml')}\n`;
}
