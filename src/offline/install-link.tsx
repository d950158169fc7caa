import React, {type ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {webManifestName} from './web-manifest';

/**
 * Lets a browser offer to install the site. Browsers fetch the manifest and an icon with each page that
 * names it, half the weight of a page, so only pages where somebody would install do.
 */
export function InstallLink(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <Head>
      <link rel="manifest" href={siteConfig.baseUrl + webManifestName} />
    </Head>
  );
}
