import {backIds, languageOf} from './contents';
import {html, type Html} from './html';
import type {BookSource, IndexTerm} from './types';

/**
 * The index of terms. The ids of a term's places wait in an attribute until the book has been
 * printed once; the hidden links make the browser tell where each of them lies.
 */
export function indexPages({t}: BookSource, terms: readonly IndexTerm[]): Html {
  const ids = terms.flatMap(({places, explained}) => [...places, explained]);
  return html`<section class="index" role="doc-index" aria-labelledby="${backIds.index}">
    <h1 class="references-title" id="${backIds.index}">${t('press.index')}</h1>
    <p class="index-text">${t('press.index.text')}</p>
    <ul class="index-list">
      ${terms.map(
        ({title, places, explained}) =>
          html`<li class="index-entry"><span class="index-term" ${languageOf(title)}>${title.text}</span> <span class="index-pages" data-places="${places.join(' ')}" data-explained="${explained}">00</span></li> `,
      )}
    </ul>
    <div hidden>${ids.map((id) => html`<a href="#${id}"></a>`)}</div>
  </section>`;
}
