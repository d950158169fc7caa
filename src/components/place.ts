import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {IndexedPage, PageIndex} from '../plugins/page-index';
import {editions, pdfName} from '../site/editions';

/** Where the reader is: the edition, the page if it is one, and addresses made from both. */
export interface ReaderPlace {
  locale: string;
  edition: string;
  page: IndexedPage | undefined;
  /** The pages of this edition in reading order. */
  pages: readonly IndexedPage[];
  /** Address of a page of an edition in this language. */
  urlOf(edition: string, page: IndexedPage): string;
  /** The page of another edition that stands nearest to this one. */
  counterpart(edition: string): IndexedPage | undefined;
  /** Address of the printed file of this edition and language. */
  pdfUrl: string;
}

export function useReaderPlace(): ReaderPlace {
  const {siteConfig, i18n} = useDocusaurusContext();
  const index = usePluginData('page-index') as PageIndex;
  const {pathname} = useLocation();
  const under = `/${pathname.startsWith(siteConfig.baseUrl) ? pathname.slice(siteConfig.baseUrl.length) : ''}`;
  const older = editions.find(({path}) => path !== '' && under.startsWith(`/${path}/`));
  const {edition, path} = older ?? editions[0]!;
  const slug = under.slice(path ? path.length + 1 : 0).replace(/\/?$/, '/');
  const pages = index.pages[edition] ?? [];
  const page = pages.find((candidate) => candidate.slug === slug);
  const root = i18n.localeConfigs[i18n.defaultLocale]!.baseUrl;
  return {
    locale: i18n.currentLocale,
    edition,
    page,
    pages,
    urlOf(wanted, {slug: target}) {
      const folder = editions.find((candidate) => candidate.edition === wanted)?.path;
      return `${siteConfig.baseUrl}${folder ?? ''}${target}`.replace(/\/+/g, '/');
    },
    counterpart(wanted) {
      const others = index.pages[wanted] ?? [];
      const same = page && others.find(({id}) => id === page.id);
      return same ?? (page && others.find(({section}) => section === page.section)) ?? others[0];
    },
    pdfUrl: `${root}downloads/${pdfName({edition, locale: i18n.currentLocale, paper: 'a4'})}`,
  };
}
