import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {sections} from '../site/editions';
import {message} from '../ui/use-message';
import type {IndexedPage} from '../plugins/page-index';
import {useReaderPlace} from './place';

/** The attributes of a label that is still English on a page in another language. */
export function labelLanguage({translated}: IndexedPage): {lang?: string; dir?: string} {
  return translated ? {} : {lang: 'en', dir: 'ltr'};
}

/** All pages of the edition, by section. */
export function PageMenu(): ReactNode {
  const {edition, page, pages, urlOf} = useReaderPlace();
  return (
    <nav aria-label={message('nav.contents')}>
      {sections
        .filter((section) => pages.some((candidate) => candidate.section === section))
        .map((section) => (
          <React.Fragment key={section}>
            <p className="menu-section">{message(`section.${section}`)}</p>
            <ul>
              {pages
                .filter((candidate) => candidate.section === section)
                .map((candidate) => (
                  <li key={candidate.id}>
                    <Link
                      to={urlOf(edition, candidate)}
                      aria-current={candidate.id === page?.id ? 'page' : undefined}
                      {...labelLanguage(candidate)}>
                      {candidate.label}
                    </Link>
                  </li>
                ))}
            </ul>
          </React.Fragment>
        ))}
    </nav>
  );
}
