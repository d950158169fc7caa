import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import {useReaderPlace} from '@site/src/components/place';
import {PlainLink} from '@site/src/components/plain-link';
import {LanguageList} from '@site/src/components/site-header';
import {InstallLink} from '@site/src/offline/install-link';
import {sections} from '@site/src/site/editions';
import {message} from '@site/src/ui/use-message';

/** The first page: what this is, the short answer, the way in. */
export default function Home(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {edition, pages, pdfUrl, urlOf} = useReaderPlace();
  return (
    <Layout title={message('site.tagline')} description={message('home.lead')}>
      <InstallLink />
      <main id="main" className="home">
        <header className="home-head">
          <p className="kicker">{message('home.kicker')}</p>
          <h1>{message('site.tagline')}</h1>
          <p className="lead">{message('home.lead')}</p>
        </header>
        <section className="answer" aria-labelledby="answer">
          <h2 id="answer">{message('home.answer.title')}</h2>
          <ol>
            <li>{message('home.answer.1')}</li>
            <li>{message('home.answer.2')}</li>
            <li>{message('home.answer.3')}</li>
          </ol>
          <p className="home-actions">
            <Link className="action" to={`${siteConfig.baseUrl}start/in-five-minutes/`}>
              {message('home.start')}
            </Link>
            <PlainLink className="action action-quiet" href={pdfUrl} type="application/pdf">
              {message('home.pdf')}
            </PlainLink>
          </p>
        </section>
        <section aria-labelledby="sections">
          <h2 id="sections">{message('home.sections')}</h2>
          <ul className="section-cards">
            {sections.map((section) => {
              const first = pages.find((page) => page.section === section);
              return (
                first && (
                  <li key={section}>
                    <h3>
                      <Link to={urlOf(edition, first)}>{message(`section.${section}`)}</Link>
                    </h3>
                    <p>{message(`home.section.${section}`)}</p>
                  </li>
                )
              );
            })}
          </ul>
        </section>
        <section aria-labelledby="languages" className="home-languages">
          <h2 id="languages">{message('home.languages')}</h2>
          <LanguageList />
        </section>
      </main>
    </Layout>
  );
}
