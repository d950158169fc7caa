import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {searchMessage} from './use-search-message';

/** The search field in the head of a page on a wide screen: a form that also works without script. */
export function SearchBox(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const name = searchMessage('search.site');
  return (
    <form className="search-box" role="search" aria-label={name} action={`${siteConfig.baseUrl}search/`} data-search="">
      <input type="search" name="q" aria-label={name} placeholder={searchMessage('search.title')} autoComplete="off" enterKeyHint="search" />
      <button type="submit">
        <Magnifier />
        <span className="unseen">{searchMessage('search.title')}</span>
      </button>
    </form>
  );
}

/** The way to the search page where there is no room for a field. */
export function SearchLink(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <Link className="search-link" to={`${siteConfig.baseUrl}search/`}>
      <Magnifier />
      <span className="unseen">{searchMessage('search.title')}</span>
    </Link>
  );
}

function Magnifier(): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="m13 13 5 5" />
    </svg>
  );
}
