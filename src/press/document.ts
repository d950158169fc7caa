import {readFileSync} from 'node:fs';
import type {BookText} from './chapters';
import {typefaceStyles} from './font-files';
import {fontFaces, type Font} from './fonts';
import {contentsEntry, contentsPage, coverPage, imprintPage, languageOf} from './front-matter';
import {Html, html} from './html';
import {pageRules} from './page-rules';
import type {BookSource, Chapter, Part} from './types';

/** Id of the heading of the list of references in the book. */
export const referencesId = 'refs';

/** The style sheets of the book, in their order; a later one may override an earlier one. */
const sheets = ['base', 'front', 'chapters', 'text', 'tables', 'registers', 'lists'];

/** Writes the whole book as one HTML document. */
export function bookDocument(source: BookSource, {parts, references}: BookText, fonts: readonly Font[]): string {
  const {t, locale, paper} = source;
  const chapters = parts.flatMap((part) => part.chapters);
  const styles = [
    fontFaces(fonts),
    typefaceStyles(),
    ...sheets.map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8')),
    pageRules({locale, paper, bookTitle: t('site.title'), chapters, referencesTitle: t('press.references')}),
  ];
  return html`<!doctype html>
    <html lang="${locale.code}" dir="${locale.direction}">
      <head>
        <meta charset="utf-8" />
        <link rel="icon" href="data:," />
        <title>${bookTitle(source)}</title>
        <style>
          ${new Html(styles.join('\n'))}
        </style>
      </head>
      <body>
        ${frontPages(source, {parts, references})} ${parts.map((part) => partPages(source, part))}
        ${references.length > 0 && referencePages(source, references)}
      </body>
    </html>`.markup;
}

/** All that comes before the first part: cover, imprint and contents. */
export function frontPages(source: BookSource, {parts, references}: BookText): Html {
  return html`${coverPage(source)} ${imprintPage(source)}
  ${contentsPage(source, parts, references.length > 0 ? referencesId : null)}`;
}

/** Title of the file, such as 'Kratom & Mood: 2.0 Reviewed edition'. */
export function bookTitle({t, edition}: BookSource): string {
  return `${t('site.title')}: ${t(`edition.${edition.edition}`)}`;
}

function partPages({t}: BookSource, {id, number, title, chapters}: Part): Html {
  return html`<section class="part">
      <p class="part-number">${t('press.part', {number})}</p>
      <h1 class="part-title" id="${id}">${title}</h1>
      <ul class="part-chapters">
        ${chapters.map((chapter) => html`<li>${contentsEntry(chapter.id, chapter.title)}</li>`)}
      </ul>
    </section>
    ${chapters.map(chapterPages)}`;
}

function chapterPages({id, title, body}: Chapter): Html {
  return html`<section class="chapter" style="page:${id}">
    <h2 class="chapter-title" id="${id}" ${languageOf(title)}>${title.text}</h2>
    ${new Html(body.innerHTML)}
  </section> `;
}

function referencePages({t}: BookSource, references: BookText['references']): Html {
  const items = references.map(({id, item}) => html`<li id="${id}">${new Html(item.innerHTML)}</li> `);
  return html`<section class="references">
    <h1 class="references-title" id="${referencesId}">${t('press.references')}</h1>
    <ol class="reference-list">
      ${items}
    </ol>
  </section>`;
}
