import {createHash} from 'node:crypto';
import {editions, localeByCode, sourceLocale} from '../../site';
import type {Translate} from '../../ui/load-messages';
import {languageFolder} from '../addresses';
import type {SitePage} from '../types';
import {cardDocument} from './card-document';

/** What stands on the picture that is shown when a page is shared. */
export interface Card {
  /** Path of the picture from the root of the site. Its hash changes with what the card says. */
  file: string;
  language: string;
  direction: 'ltr' | 'rtl';
  kicker: string;
  title: string;
  description: string;
  siteName: string;
  /** A warning, on pages of an older edition; else empty. */
  note: string;
  foot: string;
}

/** The card of a page, in the language of the page. */
export function cardOf(page: SitePage, t: Translate): Card {
  const {locale, guide, kind} = page;
  const older = guide && guide.edition !== editions[0]!.edition;
  const card = {
    language: locale,
    direction: localeByCode(locale).direction,
    kicker: guide ? t(`section.${guide.section}`) : t('home.kicker'),
    title: page.title,
    description: page.description,
    siteName: t('site.title'),
    note: older ? t('edition.banner.title') : '',
    foot: older ? t(`edition.${guide.edition}`) : t('footer.medical.title'),
  };
  const name = kind === 'home' ? 'home' : page.path.slice(1, -1).replaceAll('/', '-');
  // The bytes of a picture differ from browser to browser; what it says does not.
  const hash = createHash('sha256').update(JSON.stringify(card) + cardDocument('')).digest('hex').slice(0, 8);
  return {...card, file: `assets/cards/${languageFolder(locale) || `${sourceLocale}/`}${name}-${hash}.png`};
}
