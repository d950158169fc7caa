import {readFileSync} from 'node:fs';
import path from 'node:path';
import {parseHTML} from 'linkedom';
import {translationCounts} from '../catalogue';
import {filesUnder} from '../floor/files';
import {dayOfChange, editions, listPages, sourceLocale, type Edition, type PageEntry} from '../site';
import {languageFolder, siteUrl} from './addresses';
import {readCheckedDays} from './last-checked';
import {newestChange, readChangeDates, sourcesOf, type ChangeDates} from './last-changed';
import type {DescribeJob, SitePage} from './types';

/**
 * Reads what describes each page out of the built site, language by language in reading order: the home
 * page, pages of the editions and others such as the translation editor; not the page that says that
 * there is no such page, nor pages that ask not to be found.
 */
export function readSitePages(job: DescribeJob): SitePage[] {
  const dates = readChangeDates(job.siteDir);
  const checkedOf = readCheckedDays(job.siteDir);
  return job.settings.locales
    .flatMap((locale) => pagesOf(job, locale, dates))
    .map((page) => (page.guide?.edition === editions[0]!.edition ? {...page, checked: checkedOf(page.guide.id)} : page));
}

function pagesOf({siteDir, site, settings}: DescribeJob, locale: string, dates: ChangeDates): SitePage[] {
  const folder = languageFolder(locale);
  const others = settings.locales.filter((code) => code !== sourceLocale);
  const english = untranslatedPages(siteDir, locale);
  const guide = new Map<string, {edition: Edition; page: PageEntry}>();
  for (const edition of editions) {
    for (const page of listPages(siteDir, edition)) {
      guide.set(path.posix.join('/', edition.path, page.slug), {edition, page});
    }
  }
  const newest = editions[0]!.date;
  const pages: SitePage[] = filesUnder(path.join(site, folder))
    .map((file) => path.relative(path.join(site, folder), file).split(path.sep).join('/'))
    .filter((file) => path.posix.basename(file) === 'index.html')
    .filter((file) => locale !== sourceLocale || !others.includes(file.split('/')[0]!))
    .flatMap((file) => {
      const facts = readPage(path.join(site, folder, file));
      return facts ? {file, facts} : [];
    })
    .map(({file, facts}): SitePage => {
      const inside = path.posix.join('/', path.posix.dirname(file), '/');
      const place = guide.get(inside);
      const sources = place ? sourcesOf(siteDir, place.edition, place.page.id, locale) : [`src/pages${inside.slice(0, -1)}.tsx`];
      return {
        file: folder + file,
        path: inside,
        url: siteUrl(settings, folder + inside.slice(1)),
        locale,
        kind: inside === '/' ? 'home' : place ? 'guide' : 'other',
        ...(place && {guide: {edition: place.edition.edition, id: place.page.id, section: place.page.section}}),
        ...facts,
        changed: dayOfChange(settings, newestChange(dates, sources, place?.edition.date ?? newest)),
        translated: !english.has(inside),
      };
    });
  const order = [...guide.keys()];
  const rank = ({path: inside}: SitePage) => (inside === '/' ? -1 : order.includes(inside) ? order.indexOf(inside) : order.length);
  pages.sort((a, b) => rank(a) - rank(b));
  // What the home page leads to is what is new on it.
  const latest = pages.map(({changed}) => changed).sort().at(-1) ?? dayOfChange(settings, newest);
  return pages.map((page) => (page.kind === 'home' ? {...page, changed: latest} : page));
}

/** What a page says of itself; null when it asks not to be found. */
function readPage(file: string): Pick<SitePage, 'title' | 'description' | 'citations'> | null {
  const {document} = parseHTML(readFileSync(file, 'utf8'));
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? '';
  if (content('meta[name=robots]').includes('noindex')) {
    return null;
  }
  const citations = [...document.querySelectorAll('[data-ref] a.reference-link')].flatMap((link) => link.getAttribute('href') ?? []);
  return {
    title: document.querySelector('h1')?.textContent?.trim() || content('meta[property="og:title"]'),
    description: content('meta[name=description]'),
    citations,
  };
}

/** Addresses of the pages on which nothing is translated yet, under the language's root. */
function untranslatedPages(siteDir: string, locale: string): Set<string> {
  const counts = locale === sourceLocale ? null : translationCounts(siteDir, locale);
  const pages = counts?.report?.pages ?? [];
  return new Set(pages.filter(({reviewed, machine}) => reviewed + machine === 0).map((page) => page.path));
}
