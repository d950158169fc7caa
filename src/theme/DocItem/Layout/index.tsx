import React, {type ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import MDXContent from '@theme/MDXContent';
import type {Props} from '@theme/DocItem/Layout';
import {EditionBanner, TranslationNotice} from '@site/src/components/notices';
import {PageContents, Pager} from '@site/src/components/page-lists';
import {useReaderPlace} from '@site/src/components/place';
import {message} from '@site/src/ui/use-message';

/** A page: its title, what a reader must know about it, its text. */
export default function DocItemLayout({children}: Props): ReactNode {
  const {metadata} = useDoc();
  const {edition, page} = useReaderPlace();
  const english = page && !page.translated ? {lang: 'en', dir: 'ltr'} : {};
  return (
    <article data-page={metadata.id} data-edition={edition}>
      <header>
        <p className="kicker" data-print="no">
          {page && message(`section.${page.section}`)}
        </p>
        <h1 {...english}>{metadata.title}</h1>
        <EditionBanner />
        <TranslationNotice />
      </header>
      <PageContents />
      <div className="markdown">
        <MDXContent>{children}</MDXContent>
      </div>
      <Pager />
    </article>
  );
}
