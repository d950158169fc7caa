import React, {type ReactNode} from 'react';
import ErrorBoundary from '@docusaurus/ErrorBoundary';
import {PageMetadata} from '@docusaurus/theme-common';
import ErrorPageContent from '@theme/ErrorPageContent';
import LayoutProvider from '@theme/Layout/Provider';
import type {Props} from '@theme/Layout';
import {SiteFooter} from '@site/src/components/site-footer';
import {SiteHeader} from '@site/src/components/site-header';
import {SavedCopy} from '@site/src/offline/saved-copy';
import {message} from '@site/src/ui/use-message';

/** The frame of every page. */
export default function Layout({children, title, description}: Props): ReactNode {
  return (
    <LayoutProvider>
      <PageMetadata title={title} description={description} />
      <a className="skip" href="#main">
        {message('site.skip')}
      </a>
      <SiteHeader />
      <SavedCopy />
      <ErrorBoundary fallback={(params) => <ErrorPageContent {...params} />}>{children}</ErrorBoundary>
      <SiteFooter />
    </LayoutProvider>
  );
}
