import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {formatBytes, formatDuration} from '../floor/log';
import {loadMessages, type Translate} from '../ui/load-messages';
import {languageFolder, siteUrl} from './addresses';
import {cardOf, type Card} from './cards/card';
import {drawCards} from './cards/draw-cards';
import {readChangelog} from './changelog';
import {filesOfData} from './data-files';
import {atomFeed, feedName} from './feed';
import {llmsText} from './llms';
import {completeHead, completeMissingHead, insertAtEnd} from './page-head';
import {readSitePages} from './read-pages';
import {hostRedirects, redirectPages, type HostRedirect} from './redirect-pages';
import {redirects} from './redirects';
import {alternatesOf, isForSearchEngines, languageSitemap, robotsText, sitemapIndex, sitemapName} from './sitemap';
import {structuredData, structuredDataElement} from './structured-data';
import type {DescribeJob, SitePage} from './types';

/**
 * Makes a built site findable: completes the heads of its pages, draws a card for each, and writes
 * sitemaps, feeds, `robots.txt`, `llms.txt` and the pages at old addresses. The same sources give the
 * same files; the clock is not read.
 * @returns the redirects, for the rules of hosts
 * @throws ContentError when a redirect is wrong; MachineError when there is no browser for the cards
 */
export async function describeSite(job: DescribeJob): Promise<HostRedirect[]> {
  const {siteDir, site, settings, signal, report} = job;
  const pages = readSitePages(job);
  const texts = new Map(settings.locales.map((locale) => [locale, loadMessages(siteDir, locale)]));
  const began = performance.now();
  const cards = new Map(pages.map((page) => [page, cardOf(page, texts.get(page.locale)!)]));
  const bytes = await drawCards([...cards.values()], {site, signal});
  report(`  ${cards.size} cards for sharing, ${formatBytes(bytes)}, ${formatDuration(performance.now() - began)}`);
  for (const page of pages) {
    const file = path.join(site, page.file);
    writeFileSync(file, completePage(readFileSync(file, 'utf8'), page, {job, pages, card: cards.get(page)!, t: texts.get(page.locale)!}));
  }
  for (const locale of settings.locales) {
    const file = path.join(site, languageFolder(locale), '404.html');
    writeFileSync(file, completeMissingHead(readFileSync(file, 'utf8')));
  }
  for (const [name, text] of filesAbout(job, pages, texts)) {
    mkdirSync(path.dirname(path.join(site, name)), {recursive: true});
    writeFileSync(path.join(site, name), text);
  }
  return hostRedirects(redirects, settings);
}

interface Context {
  job: DescribeJob;
  pages: readonly SitePage[];
  card: Card;
  t: Translate;
}

function completePage(html: string, page: SitePage, {job: {settings}, pages, card, t}: Context): string {
  const data = structuredData(page, {settings, pages, t});
  const namesFeed = page.kind === 'home' || page.guide?.id === 'start/about-this-edition';
  const completed = completeHead(html, {
    alternates: alternatesOf(page, pages),
    siteName: t('site.title'),
    title: page.title,
    kind: page.kind === 'guide' ? 'article' : 'website',
    card: siteUrl(settings, card.file),
    isListed: isForSearchEngines(page),
    feed: namesFeed ? siteUrl(settings, languageFolder(page.locale) + feedName) : null,
  });
  return data ? insertAtEnd(completed, structuredDataElement(data)) : completed;
}

function filesAbout({siteDir, settings}: DescribeJob, pages: readonly SitePage[], texts: ReadonlyMap<string, Translate>): Map<string, string> {
  const notes = readChangelog(readFileSync(path.join(siteDir, 'CHANGELOG.md'), 'utf8'));
  const [source = ''] = settings.locales;
  return new Map([
    ['sitemap.xml', sitemapIndex(settings, pages)],
    ['robots.txt', robotsText(settings)],
    ['llms.txt', llmsText(settings, pages, texts.get(source)!)],
    ...settings.locales.flatMap((locale) => [
      [sitemapName(locale), languageSitemap(locale, pages)] as const,
      [languageFolder(locale) + feedName, atomFeed({settings, locale, t: texts.get(locale)!, notes})] as const,
    ]),
    ...filesOfData({siteDir, settings}),
    ...redirectPages(redirects, {settings, pages}),
  ]);
}
