import {existsSync} from 'node:fs';
import path from 'node:path';
import {createFormats} from '../evidence/formats';
import {html, type Html} from './html';
import type {BookSource} from './types';

/** The half title, an empty page behind it, and the title page with the edition and where the newest version is. */
export function titlePages(source: BookSource): Html {
  return html`<section class="half-title">
      <p class="half-title-text">${source.title}</p>
    </section>
    <div class="blank" aria-hidden="true"></div>
    <section class="title-page">
      ${source.cover ?? builtInCover(source)}
    </section>`;
}

function builtInCover(source: BookSource): Html {
  const {t, title, tagline, edition} = source;
  const {label, note, newest} = edition;
  return html`<div class="title-mark">${markOf(source)}</div>
      <p class="title-text">${title}</p>
      <p class="title-tagline">${tagline}</p>
      <div class="title-foot">
        ${label !== null && html`<p class="title-edition">${t('press.cover.edition', {edition: label})}</p>`}
        <p>${dateOf(source)}</p>
        ${note && html`<p class="title-record"><strong>${note.title}.</strong> ${note.text}</p>`}
        <p class="title-newest">${withAddress(t('press.cover.newest'), newest)}</p>
      </div>`;
}

function markOf({settings, builtDir, logo}: BookSource): Html | false {
  const file = logo && path.join(builtDir, decodeURI(logo.slice(settings.basePath.length)));
  return !!file && existsSync(file) && html`<img src="${logo}" alt="" />`;
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
