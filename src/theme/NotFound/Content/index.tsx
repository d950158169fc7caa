import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {PageMenu} from '@site/src/components/page-menu';
import {message} from '@site/src/ui/use-message';

/** Says that there is no such page and shows all that there are. */
export default function NotFoundContent(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <main id="main" className="plain-page">
      <h1>{message('notFound.title')}</h1>
      <p>{message('notFound.text')}</p>
      <p>
        <Link to={siteConfig.baseUrl}>{message('notFound.home')}</Link>
      </p>
      <PageMenu />
    </main>
  );
}
