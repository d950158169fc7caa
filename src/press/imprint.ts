import {createFormats} from '../evidence';
import {editions, listPages} from '../site';
import {editionPath} from './built-pages';
import {codeOf} from './code';
import {typefacesOf} from './font-files';
import {html, type Html} from './html';
import {countPassages} from './passages';
import {dateOf, newestAddress, withAddress} from './title-pages';
import type {BookSource} from './types';

/** The page behind the title: what this book is, how it was made, how to cite it, what it may be used for. */
export function imprintPage(source: BookSource): Html {
  const {t, edition, locale, settings} = source;
  const newest = newestAddress(source);
  const {total, english, unreviewed} = countPassages(source, listPages(source.siteDir, edition));
  const {text, heads} = typefacesOf(locale.code);
  const isNewest = edition === editions[0];
  const name = t(`edition.${edition.edition}`);
  const code = codeOf(newest);
  const paragraphs = [
    t('press.imprint.edition', {edition: name, date: dateOf(source)}),
    !isNewest && t('edition.banner.text'),
    withAddress(t(isNewest ? 'press.imprint.newest' : 'press.imprint.record'), newest),
    t('press.imprint.made'),
    isNewest && t('press.imprint.marks', {claim: 'A05'}),
    unreviewed > 0 && t('press.imprint.machine'),
    english > 0 && t('press.imprint.partial', {count: english, total}),
    html`${t('footer.licence')} ${t('press.imprint.reuse', {site: t('site.title')})}`,
    withAddress(
      t('press.imprint.cite', {
        author: t('press.author', {site: t('site.title')}),
        year: edition.date.slice(0, 4),
        title: `${t('site.title')}: ${t('site.tagline')}`,
        edition: name,
      }),
      settings.siteUrl + editionPath(source),
    ),
    t('press.imprint.fonts', {
      fonts: createFormats(locale.code)
        .list([...new Set([text, heads])])
        .join(''),
    }),
  ];
  return html`<section class="imprint">
    <h1 class="front-title">${t('press.imprint')}</h1>
    <div class="imprint-notice">
      <p><strong>${t('footer.medical.title')}.</strong> ${t('footer.medical.text')}</p>
    </div>
    ${paragraphs.map((paragraph) => paragraph && html`<p>${paragraph}</p> `)}
    ${code && html`<div class="imprint-code" role="img" aria-label="${t('press.imprint.code', {url: newest})}">${code}</div>`}
  </section>`;
}
