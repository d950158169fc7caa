import {existsSync} from 'node:fs';
import path from 'node:path';
import {createFormats} from '../evidence';
import {editions} from '../site';
import {editionPath} from './built-pages';
import {html, type Html} from './html';
import type {BookSource} from './types';

/** The half title, an empty page behind it, and the title page with the edition and where the newest version is. */
export function titlePages(source: BookSource): Html {
  const {t, edition} = source;
  return html`<section class="half-title">
      <p class="half-title-text">${t('site.title')}</p>
    </section>
    <div class="blank" aria-hidden="true"></div>
    <section class="title-page">
      <div class="title-mark">${markOf(source)}</div>
      <p class="title-text">${t('site.title')}</p>
      <p class="title-tagline">${t('site.tagline')}</p>
      <div class="title-foot">
        <p class="title-edition">${t('press.cover.edition', {edition: t(`edition.${edition.edition}`)})}</p>
        <p>${dateOf(source)}</p>
        ${edition !== editions[0] && html`<p class="title-record"><strong>${t('edition.banner.title')}.</strong> ${t('edition.banner.text')}</p>`}
        <p class="title-newest">${withAddress(t('press.cover.newest'), newestAddress(source))}</p>
      </div>
    </section>`;
}

function markOf({settings, builtDir}: BookSource): Html | false {
  return existsSync(path.join(builtDir, 'img/mark.svg')) && html`<img src="${settings.basePath}img/mark.svg" alt="" />`;
}

/** Address of the newest edition in the language of the book. */
export function newestAddress({settings, locale}: Pick<BookSource, 'settings' | 'locale'>): string {
  return settings.siteUrl + editionPath({settings, locale, edition: editions[0]!});
}

/** A message with `{url}` as a link whose text is short. */
export function withAddress(message: string, address: string): Html {
  const [before, after] = message.split('{url}');
  return html`${before}<a href="${address}" dir="ltr">${address.replace(/^https?:\/\/|\/$/g, '')}</a>${after}`;
}

/** The day of publication in the language of the book. */
export function dateOf({edition, locale}: Pick<BookSource, 'edition' | 'locale'>): string {
  return createFormats(locale.code).date(edition.date);
}
