import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {editions} from '../site/editions';
import {createFormats} from '../evidence/formats';
import {offlineMessage} from '../offline/use-offline-message';
import {message} from '../ui/use-message';
import {useReaderPlace} from './place';
import {PlainLink} from './plain-link';

/** The foot of every page: the medical notice, where to go next, licences and the edition. */
export function SiteFooter(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {edition, locale, pdfUrl} = useReaderPlace();
  const base = siteConfig.baseUrl;
  const date = editions.find((candidate) => candidate.edition === edition)!.date;
  return (
    <footer className="site-footer">
      <div className="footer-inner">
        <section className="medical">
          <h2>{message('footer.medical.title')}</h2>
          <p>{message('footer.medical.text')}</p>
          <p>
            <Link className="footer-help" to={`${base}start/get-help-now/`}>
              {message('nav.help')}
            </Link>
          </p>
        </section>
        <nav aria-label={message('footer.links')}>
          <ul>
            <li>
              <Link to={`${base}reference/claims/`}>{message('footer.claims')}</Link>
            </li>
            <li>
              <Link to={`${base}start/about-this-edition/`}>{message('footer.about')}</Link>
            </li>
            <li>
              <Link to={`${base}reference/accessibility/`}>{message('footer.accessibility')}</Link>
            </li>
            <li>
              <Link to={`${base}translate/`}>{message('notice.contribute')}</Link>
            </li>
            <li>
              <Link to={`${base}offline/`}>{offlineMessage('offline.link')}</Link>
            </li>
            <li>
              <PlainLink href={pdfUrl} type="application/pdf">
                {message('home.pdf')}
              </PlainLink>
            </li>
          </ul>
        </nav>
        <p className="licence">
          {message('footer.edition', {edition, date: createFormats(locale).date(date)})} {message('footer.licence')}
        </p>
      </div>
    </footer>
  );
}
