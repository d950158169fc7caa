import {editions, sourceLocale, type Settings} from '../site';
import type {Translate} from '../ui/load-messages';
import {languageFolder, siteUrl} from './addresses';
import type {SitePage} from './types';

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** Pages of the edition that tell of the site and not of kratom. */
const aboutTheSite = new Set(['reference/accessibility', 'reference/changes', 'reference/contribute']);

/**
 * What a page is, in the words of schema.org, or null where it would not pay: pages of an older edition
 * are no medical information of ours, and pages about the site answer no search.
 *
 * `lastReviewed` is the day since when the page has been checked against its sources. Nobody with medical
 * training has reviewed the site, so no `reviewedBy` is claimed.
 */
export function structuredData(
  page: SitePage,
  {settings, pages, t}: {settings: Settings; pages: readonly SitePage[]; t: Translate},
): object | null {
  const home = siteUrl(settings, languageFolder(page.locale));
  const site = {'@type': 'WebSite', name: t('site.title'), url: home};
  if (page.kind === 'home') {
    const {title, description, locale} = page;
    return {'@context': 'https://schema.org', ...site, alternateName: title, description, inLanguage: locale, license: licence};
  }
  const {guide} = page;
  if (!guide || guide.edition !== editions[0]!.edition || aboutTheSite.has(guide.id)) {
    return null;
  }
  const first = pages.find(
    (other) => other.locale === page.locale && other.guide?.edition === guide.edition && other.guide.section === guide.section,
  );
  const english = pages.find((other) => other.locale === sourceLocale && other.path === page.path);
  const trail = [
    {name: t('site.title'), item: home},
    ...(first && first !== page ? [{name: t(`section.${guide.section}`), item: first.url}] : []),
    {name: page.title},
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    url: page.url,
    name: page.title,
    description: page.description,
    inLanguage: page.locale,
    dateModified: page.changed,
    lastReviewed: page.checked,
    license: licence,
    isPartOf: site,
    about: [
      {'@type': 'Substance', name: 'Kratom', alternateName: 'Mitragyna speciosa'},
      ...(guide.section === 'mood' ? [{'@type': 'MedicalCondition', name: 'Depression'}] : []),
    ],
    ...(english && english !== page && {translationOfWork: {'@id': english.url}}),
    ...(page.citations.length > 0 && {citation: page.citations}),
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: trail.map((step, index) => ({'@type': 'ListItem', position: index + 1, ...step})),
    },
  };
}

/** The element that carries it; it is data, no script, and needs no leave of a content policy. */
export function structuredDataElement(data: object): string {
  // A `<` could end the element.
  return `<script type=application/ld+json>${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
}
