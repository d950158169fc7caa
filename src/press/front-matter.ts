import {existsSync} from 'node:fs';
import path from 'node:path';
import {createFormats} from '../evidence';
import {editions, listPages} from '../site';
import {editionPath} from './built-pages';
import {typefacesOf} from './font-files';
import {html, type Html} from './html';
import {countPassages} from './passages';
import type {BookSource, Part, Title} from './types';

/** The cover: the mark, the title, the edition and where the newest version is. */
export function coverPage(source: BookSource): Html {
  const {t, settings, builtDir, edition} = source;
  const mark = existsSync(path.join(builtDir, 'img/mark.svg')) && `${settings.basePath}img/mark.svg`;
  return html`<section class="cover">
    <div class="cover-mark">${mark && html`<img src="${mark}" alt="" />`}</div>
    <p class="cover-title">${t('site.title')}</p>
    <p class="cover-tagline">${t('site.tagline')}</p>
    <div class="cover-foot">
      <p class="cover-edition">${t('press.cover.edition', {edition: t(`edition.${edition.edition}`)})}</p>
      <p>${dateOf(source)}</p>
      ${edition !== editions[0] && html`<p class="cover-record"><strong>${t('edition.banner.title')}.</strong> ${t('edition.banner.text')}</p>`}
      <p class="cover-newest">${withAddress(t('press.cover.newest'), newestAddress(source))}</p>
    </div>
  </section>`;
}

/** The page behind the cover: what this book is, how to read it, what it may be used for. */
export function imprintPage(source: BookSource): Html {
  const {t, edition, locale} = source;
  const newest = newestAddress(source);
  const {total, english, unreviewed} = countPassages(source, listPages(source.siteDir, edition));
  const {text, heads} = typefacesOf(locale.code);
  const isNewest = edition === editions[0];
  const paragraphs = [
    t('press.imprint.edition', {edition: t(`edition.${edition.edition}`), date: dateOf(source)}),
    !isNewest && t('edition.banner.text'),
    withAddress(t(isNewest ? 'press.imprint.newest' : 'press.imprint.record'), newest),
    t('press.imprint.made'),
    isNewest && t('press.imprint.marks', {claim: 'A05'}),
    unreviewed > 0 && t('press.imprint.machine'),
    english > 0 && t('press.imprint.partial', {count: english, total}),
  ];
  const fonts = createFormats(locale.code)
    .list([...new Set([text, heads])])
    .join('');
  return html`<section class="imprint">
    <h1 class="front-title">${t('press.imprint')}</h1>
    <div class="imprint-notice">
      <p><strong>${t('footer.medical.title')}.</strong> ${t('footer.medical.text')}</p>
    </div>
    ${paragraphs.map((paragraph) => paragraph && html`<p>${paragraph}</p> `)}
    <p>${t('footer.licence')} ${t('press.imprint.reuse', {site: t('site.title')})}</p>
    <p>${t('press.imprint.fonts', {fonts})}</p>
  </section>`;
}

/** The contents: parts and chapters with the numbers of their pages, which are filled in later. */
export function contentsPage({t}: BookSource, parts: readonly Part[], referencesId: string | null): Html {
  return html`<nav class="contents" aria-labelledby="contents">
    <h1 class="front-title" id="contents">${t('press.contents')}</h1>
    <ol class="contents-list">
      ${parts.map(
        (part) =>
          html`<li class="contents-part">
            ${contentsEntry(part.id, {text: part.title}, t('press.part', {number: part.number}))}
            <ol>
              ${part.chapters.map(({id, title}) => html`<li>${contentsEntry(id, title)}</li>`)}
            </ol>
          </li>`,
      )}
      ${referencesId && html`<li class="contents-part">${contentsEntry(referencesId, {text: t('press.references')})}</li>`}
    </ol>
  </nav>`;
}

/** A line of the contents; the dots between title and number are only drawn. */
export function contentsEntry(id: string, title: Title, kicker?: string): Html {
  return html`<a class="contents-entry" href="#${id}"
    >${kicker && html`<span class="contents-kicker">${kicker}</span> `}<span class="contents-title" ${languageOf(title)}
      >${title.text}</span
    >
    <span class="leader" aria-hidden="true"></span><span class="page-number" data-page-of="${id}">00</span></a
  >`;
}

/** The attributes of a text that is in another language than the book. */
export function languageOf({lang}: Title): Html | null {
  return lang ? html` lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"` : null;
}

function newestAddress({settings, locale}: BookSource): string {
  return settings.siteUrl + editionPath({settings, locale, edition: editions[0]!});
}

function withAddress(message: string, address: string): Html {
  const [before, after] = message.split('{url}');
  return html`${before}<a href="${address}" dir="ltr">${address.replace(/^https?:\/\/|\/$/g, '')}</a>${after}`;
}

function dateOf({edition, locale}: BookSource): string {
  return createFormats(locale.code).date(edition.date);
}
