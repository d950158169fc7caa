import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useAlternatePageUtils} from '@docusaurus/theme-common/internal';
import {editions, sections} from '../site/editions';
import {SearchBox, SearchLink} from '../search/header-search';
import {localeByCode} from '../site/locales';
import {message} from '../ui/use-message';
import {DisplayMenu} from './display-menu';
import {Mark} from './mark';
import {Menu} from './menu';
import {PageMenu} from './page-menu';
import {useReaderPlace} from './place';
import {PlainLink} from './plain-link';

/** The head of every page: name, sections, edition, language, PDF, and the way to help. */
export function SiteHeader(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {pdfUrl, locale} = useReaderPlace();
  return (
    <header className="site-header">
      <div className="header-row">
        <Link className="brand" to={siteConfig.baseUrl}>
          <Mark />
          <span>{message('site.title')}</span>
        </Link>
        <SearchBox />
        <Link className="help-button" to={`${siteConfig.baseUrl}start/get-help-now/`}>
          {message('nav.help')}
        </Link>
      </div>
      <div className="header-row tools">
        <Menu name="contents" label={message('nav.contents')}>
          <PageMenu />
        </Menu>
        <SectionLinks />
        <div className="tool-group">
          <SearchLink />
          <EditionMenu />
          <LanguageMenu />
          <PlainLink
            className="tool"
            href={pdfUrl}
            type="application/pdf"
            aria-label={message('nav.pdf.title', {language: localeByCode(locale).label})}>
            {message('nav.pdf')}
          </PlainLink>
          <DisplayMenu />
        </div>
      </div>
    </header>
  );
}

function SectionLinks(): ReactNode {
  const {edition, page, pages, urlOf} = useReaderPlace();
  return (
    <nav className="section-links" aria-label={message('nav.sections')}>
      <ul>
        {sections.map((section) => {
          const first = pages.find((candidate) => candidate.section === section);
          return (
            first && (
              <li key={section}>
                <Link to={urlOf(edition, first)} aria-current={page?.section === section ? 'true' : undefined}>
                  {message(`section.${section}`)}
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
}

function EditionMenu(): ReactNode {
  const {edition: current, page, counterpart, urlOf} = useReaderPlace();
  return (
    <Menu
      name="edition"
      title={message('nav.edition')}
      label={
        <>
          <span className="narrow">{current}</span>
          <span className="wide">{message(`edition.${current}` as 'edition.2.0')}</span>
        </>
      }>
      <ul>
        {editions.map(({edition}) => {
          const target = edition === current && page ? page : counterpart(edition);
          return (
            target && (
              <li key={edition}>
                <Link to={urlOf(edition, target)} aria-current={edition === current ? 'true' : undefined}>
                  {message(`edition.${edition}` as 'edition.2.0')}
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </Menu>
  );
}

/** The same page in every language. */
export function LanguageList(): ReactNode {
  const {i18n} = useDocusaurusContext();
  const {createUrl} = useAlternatePageUtils();
  return (
    <ul>
      {i18n.locales.map((code) => (
        <li key={code}>
          <PlainLink
            href={createUrl({locale: code, fullyQualified: false})}
            lang={code}
            dir={localeByCode(code).direction}
            hrefLang={code}
            aria-current={code === i18n.currentLocale ? 'true' : undefined}>
            {localeByCode(code).label}
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}

function LanguageMenu(): ReactNode {
  const {locale} = useReaderPlace();
  return (
    <Menu name="language" title={message('nav.language')} label={localeByCode(locale).label}>
      <LanguageList />
    </Menu>
  );
}
