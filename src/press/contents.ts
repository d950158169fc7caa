import type {BookText} from './chapters';
import {html, type Html} from './html';
import type {BookSource, Numbered, Title} from './types';

/** Ids of the headings of what follows the parts. */
export const backIds = {references: 'refs', index: 'index', last: 'help'} as const;

/** The contents: parts and chapters with the numbers of their pages, which are filled in later. */
export function contentsPage({t}: BookSource, {parts, references, terms, last}: BookText): Html {
  const back = [
    references.length > 0 && ([backIds.references, t('press.references')] as const),
    terms.length > 0 && ([backIds.index, t('press.index')] as const),
    last && ([backIds.last, last.title] as const),
  ];
  return html`<nav class="contents" aria-labelledby="contents">
    <h1 class="front-title" id="contents">${t('press.contents')}</h1>
    <ol class="contents-list">
      ${parts.map(({id: partId, number, title: partTitle, chapters}) =>
        partTitle === null
          ? chapters.map(({id, title}) => html`<li class="contents-part">${contentsEntry(id, title)}</li>`)
          : html`<li class="contents-part">
            ${contentsEntry(partId, {text: partTitle}, t('press.part', {number: number!}))}
            <ol>
              ${chapters.map(({id, title}) => html`<li>${contentsEntry(id, title)}</li>`)}
            </ol>
          </li>`,
      )}
      ${back.map((entry) => entry && html`<li class="contents-part">${contentsEntry(entry[0], {text: entry[1]})}</li>`)}
    </ol>
  </nav>`;
}

/** The lists of figures and tables, each where the book has such. */
export function numberedPages({t}: BookSource, {figures, tables}: Pick<BookText, 'figures' | 'tables'>): Html {
  const list = (id: string, heading: string, label: 'press.figure' | 'press.table', entries: readonly Numbered[]) =>
    entries.length > 0 &&
    html`<nav class="contents contents-numbered" aria-labelledby="${id}">
      <h1 class="front-title" id="${id}">${heading}</h1>
      <ol class="contents-list">
        ${entries.map(
          (entry) => html`<li>${contentsEntry(entry.id, {text: entry.caption}, t(label, {number: entry.number}))}</li>`,
        )}
      </ol>
    </nav>`;
  return html`${list('figures', t('press.figures'), 'press.figure', figures)}
  ${list('tables', t('press.tables'), 'press.table', tables)}`;
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
