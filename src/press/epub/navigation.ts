import type {AssembledBook} from '../assembly';
import {html, type Html} from '../html';
import type {EpubDocument} from './read-documents';

/** The navigation document's body: contents by part and chapter, landmarks, and the list of pages. */
export function navigationOf({source: {t}}: AssembledBook, documents: readonly EpubDocument[]): string {
  const link = ({name, title, lang}: EpubDocument): Html =>
    html`<a href="${name}.xhtml"${lang && html` lang="${lang}" xml:lang="${lang}"`}>${title}</a>`;
  const groups: {head: EpubDocument; chapters: EpubDocument[]}[] = [];
  for (const document of documents) {
    if (document.kind === 'chapter' && groups.length > 0) {
      groups.at(-1)!.chapters.push(document);
    } else {
      groups.push({head: document, chapters: []});
    }
  }
  const landmarks = (
    [
      ['titlepage', 'titlepage'],
      ['bodymatter', 'part'],
      ['bibliography', 'bibliography'],
      ['backmatter', 'index'],
    ] as const
  ).flatMap(([type, kind]) => {
    const target = documents.find((document) => document.kind === kind);
    return target ? [{type, target}] : [];
  });
  const pages = documents.flatMap(({name, pages: marks}) => marks.map((mark) => ({...mark, name})));
  return html`<nav epub:type="toc" id="toc" role="doc-toc" aria-labelledby="toc-title">
  <h1 id="toc-title">${t('press.contents')}</h1>
  <ol>
    ${groups.map(
      ({head, chapters}) =>
        html`<li>${link(head)}${chapters.length > 0 && html`<ol>${chapters.map((chapter) => html`<li>${link(chapter)}</li>`)}</ol>`}</li>`,
    )}
  </ol>
</nav>
<nav epub:type="landmarks" aria-labelledby="landmarks-title" hidden="hidden">
  <h2 id="landmarks-title">${t('press.epub.landmarks')}</h2>
  <ol>
    <li><a epub:type="toc" href="#toc">${t('press.contents')}</a></li>
    ${landmarks.map(({type, target}) => html`<li><a epub:type="${type}" href="${target.name}.xhtml">${target.title}</a></li>`)}
  </ol>
</nav>
${
  pages.length > 0 &&
  html`<nav epub:type="page-list" role="doc-pagelist" aria-labelledby="pages-title" hidden="hidden">
  <h2 id="pages-title">${t('press.epub.pages')}</h2>
  <ol>
    ${pages.map(({id, label, name}) => html`<li><a href="${name}.xhtml#${id}">${label}</a></li>`)}
  </ol>
</nav>`
}`.markup;
}
