import React, {type ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import Layout from '@theme/Layout';
import {PlainLink} from '@site/src/components/plain-link';
import {InstallLink} from '@site/src/offline/install-link';
import {scriptMessageIds} from '@site/src/offline/messages';
import type {OfflineConfig} from '@site/src/offline/page-config';
import {offlineMessage} from '@site/src/offline/use-offline-message';
import type {OfflinePageData} from '@site/src/plugins/offline';
import {downloadName} from '@site/src/site/downloads';
import {editions} from '@site/src/site/editions';
import {message} from '@site/src/ui/use-message';

/** The page that keeps a copy of a language on the device; without script, the way to the PDF. */
export default function Offline(): ReactNode {
  const {script, style} = usePluginData('offline') as OfflinePageData;
  const title = offlineMessage('offline.title');
  return (
    <Layout title={title} description={offlineMessage('offline.lead')}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <InstallLink />
      <main id="main" className="plain-page">
        <style dangerouslySetInnerHTML={{__html: style}} />
        <h1>{title}</h1>
        <p className="lead">{offlineMessage('offline.lead')}</p>
        <p id="of-without" className="notice">
          {offlineMessage('offline.noScript')}
        </p>
        <Panel />
        <section aria-labelledby="how">
          <h2 id="how">{offlineMessage('offline.how')}</h2>
          <ul>
            {(['quiet', 'fresh', 'renewed', 'private', 'lost'] as const).map((part) => (
              <li key={part}>{offlineMessage(`offline.how.${part}`)}</li>
            ))}
          </ul>
        </section>
        <Books />
      </main>
      <Configuration />
      {script && <script src={script} defer />}
    </Layout>
  );
}

/** What the script fills in and shows. */
function Panel(): ReactNode {
  return (
    <section id="of-panel" className="of-panel" aria-labelledby="of-title" hidden>
      <h2 id="of-title">{offlineMessage('offline.yours')}</h2>
      <p id="of-status" role="status" />
      <progress id="of-progress" aria-labelledby="of-title" hidden />
      <form id="of-form">
        <div id="of-books" />
        <p className="of-actions">
          <button id="of-keep" className="action">
            {offlineMessage('offline.keep')}
          </button>
          <button id="of-remove" className="action action-quiet" type="button" hidden>
            {offlineMessage('offline.remove')}
          </button>
        </p>
      </form>
    </section>
  );
}

function Books(): ReactNode {
  const {i18n} = useDocusaurusContext();
  const {root} = usePluginData('offline') as OfflinePageData;
  return (
    <section aria-labelledby="books">
      <h2 id="books">{offlineMessage('offline.books')}</h2>
      <ul>
        {editions.flatMap(({edition}) =>
          (['screen', 'epub'] as const).map((format) => (
            <li key={edition + format}>
              <PlainLink
                href={`${root}downloads/${downloadName({edition, locale: i18n.currentLocale, format, paper: 'a4'})}`}
                type={format === 'epub' ? 'application/epub+zip' : 'application/pdf'}>
                {message(`edition.${edition}` as 'edition.2.0')}, {format === 'epub' ? 'EPUB' : 'PDF'}
              </PlainLink>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** What the script must know, as JSON in the page. */
function Configuration(): ReactNode {
  const {siteConfig, i18n} = useDocusaurusContext();
  const {root} = usePluginData('offline') as OfflinePageData;
  const config: OfflineConfig = {
    locale: i18n.currentLocale,
    root,
    folder: siteConfig.baseUrl.slice(root.length),
    strings: Object.fromEntries(scriptMessageIds.map((id) => [id, offlineMessage(id)])) as OfflineConfig['strings'],
  };
  // A `<` could end the element.
  const json = JSON.stringify(config).replace(/</g, '\\u003c');
  return <script id="of-config" type="application/json" dangerouslySetInnerHTML={{__html: json}} />;
}
