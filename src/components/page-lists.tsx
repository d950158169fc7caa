import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {message} from '../ui/use-message';
import {labelLanguage} from './page-menu';
import {useReaderPlace} from './place';

/** The pages of the section being read: its Docusaurus sidebar. */
export function SectionPages(): ReactNode {
  const sidebar = useDocsSidebar();
  const {page, pages, edition, urlOf} = useReaderPlace();
  const links = (sidebar?.items ?? []).flatMap((item) => (item.type === 'link' ? [item] : []));
  return (
    <nav className="side" aria-label={message('nav.pages')}>
      <p className="side-title">{page && message(`section.${page.section}`)}</p>
      <ul>
        {links.map(({href, label, docId}) => {
          const entry = pages.find(({id}) => id === docId);
          return (
            <li key={href}>
              <Link
                to={entry ? urlOf(edition, entry) : href}
                aria-current={docId === page?.id ? 'page' : undefined}
                {...(entry && labelLanguage(entry))}>
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The headings of the page. Folded on a phone, open beside the text on a wide screen. */
export function PageContents(): ReactNode {
  const {toc} = useDoc();
  const headings = toc.filter(({level}) => level === 2);
  if (headings.length < 2) {
    return null;
  }
  return (
    <details className="toc" data-print="no">
      <summary>{message('nav.onThisPage')}</summary>
      <nav aria-label={message('nav.onThisPage')}>
        <ul>
          {headings.map(({id, value}) => (
            <li key={id}>
              <a href={`#${id}`} dangerouslySetInnerHTML={{__html: value}} />
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

/** The way to the page before and after, across sections. */
export function Pager(): ReactNode {
  const {edition, page, pages, urlOf} = useReaderPlace();
  const position = pages.findIndex(({id}) => id === page?.id);
  const [previous, next] = position < 0 ? [] : [pages[position - 1], pages[position + 1]];
  return (
    <nav className="pager" aria-label={message('nav.pager')} data-print="no">
      {previous && (
        <Link className="pager-previous" to={urlOf(edition, previous)} rel="prev">
          <small>{message('nav.previous')}</small>
          <span {...labelLanguage(previous)}>{previous.label}</span>
        </Link>
      )}
      {next && (
        <Link className="pager-next" to={urlOf(edition, next)} rel="next">
          <small>{message('nav.next')}</small>
          <span {...labelLanguage(next)}>{next.label}</span>
        </Link>
      )}
    </nav>
  );
}
