import React, {type ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import {PageMenu} from '@site/src/components/page-menu';
import {PlainLink} from '@site/src/components/plain-link';
import {offlineMessage} from '@site/src/offline/use-offline-message';

/** What the service worker answers without a network for a page that it does not have. */
export default function Missing(): ReactNode {
  const title = offlineMessage('offline.missing.title');
  return (
    <Layout title={title} description={offlineMessage('offline.missing.text')}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main id="main" className="plain-page">
        <h1>{title}</h1>
        <p>{offlineMessage('offline.missing.text')}</p>
        <p>
          {/* The empty address is that of the page that was asked for. */}
          <PlainLink className="action" href="">
            {offlineMessage('offline.missing.again')}
          </PlainLink>
        </p>
        <PageMenu />
      </main>
    </Layout>
  );
}
