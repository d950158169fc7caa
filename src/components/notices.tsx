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
}

/** On translated pages: how the translation was made, what is still English, and how to improve it. */
export function TranslationNotice(): ReactNode {
  const {translation} = useDoc().frontMatter as {translation?: Translation};
  if (!translation) {
    return null;
  }
  const {total, english, unreviewed} = translation;
  return (
    <aside className="notice notice-translation" aria-label={message('nav.language')} data-print="no">
      <p>
        {unreviewed > 0 && message('notice.machine')}{' '}
        {english > 0 && message('notice.partial', {count: english, total})} <ImproveLink />
      </p>
    </aside>
  );
}

/** Leads to the catalogue of this page in the repository, or to the page on contributing. */
function ImproveLink(): ReactNode {
  const {siteConfig, i18n} = useDocusaurusContext();
  const {page} = useReaderPlace();
  const repository = siteConfig.customFields?.repositoryUrl;
  const label = message('notice.improve');
  if (typeof repository !== 'string' || !page) {
    return <Link to={`${siteConfig.baseUrl}reference/contribute/`}>{label}</Link>;
  }
  const file = `i18n/${i18n.currentLocale}/docs/${page.id}.po`;
  return <PlainLink href={`${repository}/blob/HEAD/${file}`}>{label}</PlainLink>;
}
