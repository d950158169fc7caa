import {escapeMarkup} from './markup';
import type {Alternate} from './sitemap';

/** What the head of a page is to say beside what Docusaurus put there. */
export interface HeadFacts {
  alternates: readonly Alternate[];
  siteName: string;
  title: string;
  kind: 'website' | 'article';
  /** Full address of the card, 1200 by 630 pixels; null without one. */
  card: string | null;
  /** Address of the feed; null on pages that do not name it. */
  feed: string | null;
  /** False for a page that search engines are not to show; they may follow its links. */
  isListed: boolean;
}

const alternateLink = /<link\b[^>]*\brel="?alternate"?[^>]*\bhreflang=[^>]*>/g;
const ownAddress = /<(?:link\b[^>]*\brel="?canonical"?|meta\b[^>]*\bproperty="?og:url"?)[^>]*>/g;
/** The mark by which React would find its tags again; these pages are never hydrated. */
const ownTag = / data-rh="?true"?(?=[\s>])/g;
const otherLanguage = /<meta\b[^>]*\bproperty="?og:locale:alternate"?[^>]*>/g;

/**
 * Completes the head of a built page: the tags that sharing needs, and only those languages in which the
 * page can be read. A page without a head is left as it is.
 */
export function completeHead(html: string, {alternates, siteName, title, kind, card, feed, isListed}: HeadFacts): string {
  const property = (name: string, content: string) => `<meta property=${name} content="${escapeMarkup(content)}">`;
  const tags = [
    ...alternates.map(({language, url}) => `<link rel=alternate hreflang=${language} href="${escapeMarkup(url)}">`),
    ...(isListed ? [] : ['<meta name=robots content=noindex>']),
    property('og:type', kind),
    property('og:site_name', siteName),
    ...(card
      ? [
          property('og:image', card),
          property('og:image:width', '1200'),
          property('og:image:height', '630'),
          property('og:image:alt', title),
        ]
      : []),
    ...(feed ? [`<link rel=alternate type=application/atom+xml href="${escapeMarkup(feed)}" title="${escapeMarkup(siteName)}">`] : []),
  ];
  const spoken = alternates.length > 0 ? html : html.replace(otherLanguage, '');
  return insertInHead(spoken.replace(alternateLink, ''), tags.join(''));
}

/** Takes from a page that answers for addresses that do not exist what would call it a page of its own. */
export function completeMissingHead(html: string): string {
  const bare = html.replace(alternateLink, '').replace(ownAddress, '').replace(otherLanguage, '');
  return insertInHead(bare, '<meta name=robots content=noindex>');
}

/** Puts data at the end of a page, where it keeps nothing waiting. */
export function insertAtEnd(html: string, element: string): string {
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html : html.slice(0, end) + element + html.slice(end);
}

/** Beside the other tags, which stand before the styles: what is alike packs better. */
function insertInHead(html: string, tags: string): string {
  const head = html.indexOf('</head>');
  const style = html.indexOf('<style');
  const place = style >= 0 && style < head ? style : head;
  return place < 0 ? html : html.slice(0, place).replace(ownTag, '') + tags + html.slice(place);
}
