import {editions, sourceLocale, type Settings} from '../site';
import type {Translate} from '../ui/load-messages';
import {languageFolder, siteUrl} from './addresses';
import type {ReleaseNote} from './changelog';
import {escapeMarkup} from './markup';

interface FeedSource {
  settings: Settings;
  locale: string;
  t: Translate;
  notes: readonly ReleaseNote[];
}

/** Name of the feed in the folder of its language. */
export const feedName = 'feed.xml';

/**
 * The feed of changes in a language, as Atom (RFC 4287): the editions, and what each release brought.
 * The changelog is English and marked as such.
 */
export function atomFeed({settings, locale, t, notes}: FeedSource): string {
  const home = siteUrl(settings, languageFolder(locale));
  const self = home + feedName;
  const entries = [
    ...editions.map(({edition, path, date}) => ({
      id: tagUri(settings, date, `edition-${edition}`, locale),
      date,
      link: `${home}${path ? `${path}/` : ''}`,
      title: `<title>${escapeMarkup(t(`edition.${edition}`))}</title>`,
      content: `<summary>${escapeMarkup(edition === editions[0]!.edition ? t('home.lead') : t('edition.banner.text'))}</summary>`,
    })),
    ...notes.map(({version, date, changes}) => ({
      id: tagUri(settings, date, `release-${version}`, locale),
      date,
      link: home,
      title: `<title>${escapeMarkup(`${t('site.title')} ${version}`)}</title>`,
      content: `<content type="html" xml:lang="${sourceLocale}">${escapeMarkup(toList(changes))}</content>`,
    })),
  ].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escapeMarkup(self)}</id>`,
    `<title>${escapeMarkup(t('site.title'))}</title>`,
    `<subtitle>${escapeMarkup(t('site.tagline'))}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(home)}"/>`,
    `<updated>${midnight(entries[0]!.date)}</updated>`,
    `<author><name>${escapeMarkup(t('site.title'))}</name></author>`,
    `<rights>CC BY 4.0</rights>`,
    ...entries.map(
      ({id, date, link, title, content}) =>
        `<entry><id>${id}</id>${title}<updated>${midnight(date)}</updated>` +
        `<link rel="alternate" type="text/html" href="${escapeMarkup(link)}"/>${content}</entry>`,
    ),
    '</feed>\n',
  ].join('\n');
}

/** A name that stays when the site moves to another path; RFC 4151. */
function tagUri({siteUrl: origin}: Settings, date: string, name: string, locale: string): string {
  return `tag:${new URL(origin).hostname},${date}:${name}-${locale}`;
}

const midnight = (day: string) => `${day}T00:00:00Z`;
const toList = (changes: readonly string[]) => `<ul>${changes.map((text) => `<li>${escapeMarkup(text)}</li>`).join('')}</ul>`;
