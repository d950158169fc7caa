import type {SitePage} from '../../src/metadata/types';
import type {Settings} from '../../src/site';

export const settings: Settings = {
  siteUrl: 'https://kratom.example',
  basePath: '/x/',
  repositoryUrl: null,
  locales: ['en', 'ar'],
};

/** A page as it is read from a built site. */
export function sitePage(more: Partial<SitePage> = {}): SitePage {
  const {locale = 'en', path = '/use/law/'} = more;
  const folder = locale === 'en' ? '' : `${locale}/`;
  return {
    file: `${folder}${path.slice(1)}index.html`,
    path,
    url: `https://kratom.example/x/${folder}${path.slice(1)}`,
    locale,
    kind: path === '/' ? 'home' : 'guide',
    ...(path === '/' ? {} : {guide: {edition: '2.0', id: path.slice(1, -1), section: path.split('/')[1]!}}),
    title: 'The law & you',
    description: 'What the law says.',
    changed: '2026-11-20',
    checked: '2026-11-18',
    citations: ['https://doi.org/10.1/a', 'https://doi.org/10.1/b'],
    translated: true,
    ...more,
  };
}

/** Gives each string by its id. */
export const t = (id: string) => id;
