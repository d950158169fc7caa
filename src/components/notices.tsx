import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {editions} from '../site/editions';
import {message} from '../ui/use-message';
import {useReaderPlace} from './place';
import {PlainLink} from './plain-link';

/** On pages of an older edition: that it is kept for the record, and where the reviewed page is. */
export function EditionBanner(): ReactNode {
  const {edition, counterpart, urlOf} = useReaderPlace();
  const newest = editions[0]!.edition;
  const target = counterpart(newest);
  if (edition === newest || !target) {
    return null;
  }
  return (
    <aside className="notice notice-edition" aria-label={message('edition.banner.title')}>
      <p>
        <strong>{message('edition.banner.title')}.</strong> {message('edition.banner.text')}{' '}
        <Link to={urlOf(newest, target)}>{message('edition.banner.link')}</Link>
      </p>
    </aside>
  );
}

interface Translation {
  total: number;
  english: number;
  unreviewed: number;
  /** Since when the oldest passage has been out of step, ISO 8601. */
  since?: string;
  by?: 'people';
}

/**
 * On pages that are not fully translated or not reviewed: what is still English, how the translation was
 * made, when it was last in step, and how to improve it. Two lines on a phone, so every sentence is short.
 */
export function TranslationNotice(): ReactNode {
  const {translation} = useDoc().frontMatter as {translation?: Translation};
  const {i18n} = useDocusaurusContext();
  if (!translation || (translation.english === 0 && translation.unreviewed === 0)) {
    return null;
  }
  return (
    <aside className="notice notice-translation" aria-label={message('nav.language')} data-print="no">
      <p>
        {describe(translation, i18n.currentLocale).join(' ')} <ImproveLink />
      </p>
    </aside>
  );
}

function describe({total, english, unreviewed, since, by}: Translation, locale: string): string[] {
  const translated = total - english;
  const maker = by ?? 'machine';
  if (translated === 0) {
    return [message('notice.none')];
  }
  if (english === 0) {
    const reviewed = translated - unreviewed;
    return [reviewed > 0 ? message('notice.reviewed', {count: reviewed, total}) : message(`notice.${maker}`)];
  }
  return [
    message(`notice.${maker}.short`),
    message('notice.partial', {count: english, total}),
    ...(since ? [message('notice.since', {date: shortDate(since, locale)})] : []),
  ];
}

/** A day in few letters, with the year of the common era and Latin digits as everywhere on the site. */
function shortDate(iso: string, locale: string): string {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(iso));
}

/** Leads to this page's passages in the translation editor. */
function ImproveLink(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {page} = useReaderPlace();
  const catalogue = page ? `#docs/${page.id}` : '';
  return <PlainLink href={`${siteConfig.baseUrl}translate/${catalogue}`}>{message('notice.improve')}</PlainLink>;
}
