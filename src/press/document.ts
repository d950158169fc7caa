import {readFileSync} from 'node:fs';
import type {BookText} from './chapters';
import {backIds, contentsEntry, contentsPage, languageOf, numberedPages} from './contents';
import {typefaceStyles} from './font-files';
import {fontFaces, type Font} from './fonts';
import {Html, html} from './html';
import {imprintPage} from './imprint';
import {indexPages} from './index-page';
import {pageRules} from './page-rules';
import {titlePages} from './title-pages';
import type {BookSource, Chapter, LastPage, Part} from './types';

/** The style sheets of every book, in their order; those of the site and of the kind of page follow, and may override them. */
const sheets = ['base', 'front', 'chapters', 'text', 'stock', 'tables', 'lists', 'back'];

/** Writes the whole book as one HTML document. */
export function bookDocument(source: BookSource, text: BookText, fonts: readonly Font[]): string {
  const {t, title, locale, layout} = source;
  const {references, terms, last} = text;
  const parts = text.parts.map((part) => ({...part, title: part.title ?? title}));
  const back = {references: t('press.references'), index: t('press.index')};
  const rules = pageRules({locale, layout, bookTitle: title, parts, back});
  return wholeDocument(source, {
    fonts,
    rules,
    body: html`${frontPages(source, text)} ${text.parts.map((part) => partPages(source, part))}
    ${references.length > 0 && referencePages(source, references)} ${terms.length > 0 && indexPages(source, terms)}
    ${last && lastPage(last)}`,
  });
}

/** A document with the style sheets of the press, ready to be printed. */
export function wholeDocument(
  source: BookSource,
  {fonts, rules, body}: {fonts: readonly Font[]; rules: string; body: Html},
): string {
  const {locale, layout, hooks} = source;
  const own = (hooks.css ?? []).map((file) => readFileSync(file, 'utf8'));
  const sheetTexts = [...sheets.map(sheetText), ...own, ...layout.sheets.map(sheetText)];
  const styles = [fontFaces(fonts), typefaceStyles(hooks.typefaces), ...sheetTexts, rules];
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
        ${body}
      </body>
    </html>`.markup;
}

const sheetText = (name: string) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8');

/** All that comes before the first part: title pages, imprint, contents, lists of figures and tables. */
export function frontPages(source: BookSource, text: BookText): Html {
  return html`${titlePages(source)} ${imprintPage(source)} ${contentsPage(source, text)} ${numberedPages(source, text)}`;
}

/** Title of the file, such as 'Kratom & Mood: 2.0 Reviewed edition'. */
export function bookTitle({title, edition}: Pick<BookSource, 'title' | 'edition'>): string {
  return edition.label === null ? title : `${title}: ${edition.label}`;
}

function partPages({t}: BookSource, {id, number, title, chapters}: Part): Html {
  if (title === null) {
    return html`${chapters.map((chapter) => chapterPages(chapter, 'h1'))}`;
  }
  return html`<section class="part">
      <p class="part-number">${t('press.part', {number: number!})}</p>
      <h1 class="part-title" id="${id}">${title}</h1>
      <ul class="part-chapters">
        ${chapters.map((chapter) => html`<li>${contentsEntry(chapter.id, chapter.title)}</li>`)}
      </ul>
    </section>
    ${chapters.map((chapter) => chapterPages(chapter, 'h2'))}`;
}

/** A chapter outside the parts has headings one level higher. */
function chapterPages({id, title, body}: Chapter, level: 'h1' | 'h2'): Html {
  const tag = new Html(level);
  return html`<section class="chapter${level === 'h1' && ' chapter-alone'}" style="page:${id}">
    <${tag} class="chapter-title" id="${id}" ${languageOf(title)}>${title.text}</${tag}>
    ${new Html(body.innerHTML)}
  </section> `;
}

function referencePages({t}: BookSource, references: BookText['references']): Html {
  const items = references.map(({id, item}) => html`<li id="${id}">${new Html(item.innerHTML)}</li> `);
  return html`<section class="references">
    <h1 class="references-title" id="${backIds.references}">${t('press.references')}</h1>
    <ol class="reference-list">
      ${items}
    </ol>
  </section>`;
}

/** The last page: what must be found at once. */
export function lastPage({title, body}: LastPage): Html {
  return html`<section class="last">
    <h1 class="last-title" id="${backIds.last}">${title}</h1>
    ${body}
  </section>`;
}
