import {createFormats} from '../evidence/formats';
import {codeOf} from './code';
import {typefacesOf} from './font-files';
import {html, type Html} from './html';
import {dateOf, withAddress} from './title-pages';
import type {BookSource} from './types';

/** The page behind the title: what this book is, how it was made, how to cite it, what it may be used for. */
export function imprintPage(source: BookSource): Html {
  const {t, title, tagline, author, licence, edition, locale, hooks} = source;
  const {label, date, isNewest, note, newest, address} = edition;
  const {notice, lines = []} = (typeof hooks.imprint === 'function' ? hooks.imprint(source) : hooks.imprint) ?? {};
  const {text, heads} = typefacesOf(locale.code, hooks.typefaces);
  const code = codeOf(newest);
  const cited = {author, year: date.slice(0, 4), title: [title, tagline].filter(Boolean).join(': ')};
  const paragraphs = [
    label === null
      ? t('press.imprint.date', {date: dateOf(source)})
      : t('press.imprint.edition', {edition: label, date: dateOf(source)}),
    note?.text,
    withAddress(t(isNewest ? 'press.imprint.current' : 'press.imprint.former'), newest),
    t('press.imprint.made'),
    ...lines,
    licence,
    withAddress(
      label === null ? t('press.imprint.cite.plain', cited) : t('press.imprint.cite', {...cited, edition: label}),
      address,
    ),
    t('press.imprint.fonts', {
      fonts: createFormats(locale.code)
        .list([...new Set([text, heads])])
        .join(''),
    }),
  ];
  return html`<section class="imprint">
    <h1 class="front-title">${t('press.imprint')}</h1>
    ${notice && html`<div class="imprint-notice">
      <p><strong>${notice.title}.</strong> ${notice.text}</p>
    </div>`}
    ${paragraphs.map((paragraph) => paragraph && html`<p>${paragraph}</p> `)}
    ${code && html`<div class="imprint-code" role="img" aria-label="${t('press.imprint.code', {url: newest})}">${code}</div>`}
  </section>`;
}
