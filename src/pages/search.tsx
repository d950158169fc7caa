import React, {type ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import Layout from '@theme/Layout';
import {PageMenu} from '@site/src/components/page-menu';
import type {SearchPageData} from '@site/src/plugins/search';
import {scriptMessageIds} from '@site/src/search/messages';
import type {SearchConfig} from '@site/src/search/page-config';
import {searchMessage} from '@site/src/search/use-search-message';
import {editions} from '@site/src/site/editions';
import {message} from '@site/src/ui/use-message';

const editionName = (edition: string) => message(`edition.${edition}` as 'edition.2.0');

/** The search page; without script, the list of all pages. */
export default function Search(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {script} = usePluginData('search') as SearchPageData;
  const title = searchMessage('search.title');
  return (
    <Layout title={title} description={searchMessage('search.lead')}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main id="main" className="plain-page sr-page">
        <h1>{title}</h1>
        <p>{searchMessage('search.lead')}</p>
        <noscript>
          <p className="notice">{searchMessage('search.noScript')}</p>
        </noscript>
        <SearchForm />
        <p id="sr-status" className="sr-quiet" role="status" />
        <p id="sr-urgent" className="notice sr-urgent" hidden>
          {searchMessage('search.urgent')}{' '}
          <Link to={`${siteConfig.baseUrl}start/get-help-now/`}>{message('nav.help')}</Link>
        </p>
        <section id="sr-section" aria-labelledby="sr-title" hidden>
          <h2 id="sr-title" tabIndex={-1}>
            {searchMessage('search.results')}
          </h2>
          <p id="sr-suggest" hidden />
          <ol id="sr-results" className="sr-list" />
        </section>
        <section className="sr-all" aria-labelledby="sr-all">
          <h2 id="sr-all">{searchMessage('search.all')}</h2>
          <PageMenu />
        </section>
      </main>
      <Configuration />
      {script && <script src={script} defer />}
    </Layout>
  );
}

function SearchForm(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <form id="sr-form" className="sr-form" role="search" aria-label={searchMessage('search.title')} action={`${siteConfig.baseUrl}search/`}>
      <label htmlFor="sr-query">{searchMessage('search.label')}</label>
      <div className="search-box">
        <input id="sr-query" name="q" type="search" autoComplete="off" autoCapitalize="none" spellCheck={false} enterKeyHint="search" maxLength={200} aria-describedby="sr-privacy" />
        <button type="submit">{searchMessage('search.title')}</button>
      </div>
      <fieldset id="sr-editions" className="sr-editions" hidden>
        <legend className="unseen">{message('nav.edition')}</legend>
        <Choice value="" label={searchMessage('search.editions.all')} isChosen />
        {editions.map(({edition}) => (
          <Choice key={edition} value={edition} label={editionName(edition)} />
        ))}
      </fieldset>
      <p id="sr-privacy" className="sr-quiet">
        {searchMessage('search.privacy')}
      </p>
      <Keys />
    </form>
  );
}

function Choice({value, label, isChosen = false}: {value: string; label: string; isChosen?: boolean}): ReactNode {
  return (
    <label>
      <input type="radio" name="edition" value={value} defaultChecked={isChosen} /> {label}
    </label>
  );
}

/** The shortcuts, for a keyboard; the one without Ctrl or Alt can be switched off. */
function Keys(): ReactNode {
  return (
    <details id="sr-keys" className="sr-keys" hidden>
      <summary>{searchMessage('search.keys')}</summary>
      <dl>
        <Key keys="/" does={searchMessage('search.key.slash')} />
        <Key keys="↓ ↑" does={searchMessage('search.key.arrows')} />
        <Key keys="Esc" does={searchMessage('search.key.escape')} />
      </dl>
      <label>
        <input id="sr-slash" type="checkbox" defaultChecked /> {searchMessage('search.key.switch')}
      </label>
    </details>
  );
}

function Key({keys, does}: {keys: string; does: string}): ReactNode {
  return (
    <div>
      <dt dir="ltr">
        <kbd>{keys}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

/** What the script must know, as JSON in the page. */
function Configuration(): ReactNode {
  const {siteConfig, i18n} = useDocusaurusContext();
  const config: SearchConfig = {
    locale: i18n.currentLocale,
    index: `${siteConfig.baseUrl}search/index.json`,
    editions: Object.fromEntries(editions.map(({edition}) => [edition, editionName(edition)])),
    strings: Object.fromEntries(scriptMessageIds.map((id) => [id, searchMessage(id)])) as SearchConfig['strings'],
  };
  // A `<` could end the element.
  const json = JSON.stringify(config).replace(/</g, '\\u003c');
  return <script id="sr-config" type="application/json" dangerouslySetInnerHTML={{__html: json}} />;
}
