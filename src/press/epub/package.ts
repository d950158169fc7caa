import path from 'node:path';
import {fileTime} from '../../floor/source-date';
import type {AssembledBook} from '../assembly';
import {hashOf} from '../cache';
import {bookTitle} from '../document';
import {html} from '../html';
import type {EpubDocument} from './read-documents';

const mediaTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** The package document: metadata (with that of accessibility, schema.org), files and their order. */
export function packageOf(
  {source, document}: AssembledBook,
  documents: readonly EpubDocument[],
  pictures: readonly string[],
): string {
  const {t, tagline, author, licence, edition, locale, settings} = source;
  const hash = hashOf(document, settings.siteUrl);
  const uuid = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)];
  const printed = source.fileName({format: 'screen', paper: 'a4'});
  const hasPictures = documents.some(({hasDrawing, pictures: files}) => hasDrawing || files.length > 0);
  const hasPages = documents.some(({pages}) => pages.length > 0);
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    ...(hasPictures ? ['alternativeText'] : []),
    ...(hasPages ? ['printPageNumbers', 'pageNavigation'] : []),
    ...(documents.some(({kind}) => kind === 'index') ? ['index'] : []),
  ];
  const properties = [
    ['dcterms:modified', fileTime(settings, edition)],
    ['schema:accessMode', 'textual'],
    ...(hasPictures ? [['schema:accessMode', 'visual'] as const] : []),
    ['schema:accessModeSufficient', 'textual'],
    ...features.map((feature) => ['schema:accessibilityFeature', feature] as const),
    ['schema:accessibilityHazard', 'none'],
    ['schema:accessibilitySummary', t('press.epub.summary')],
  ] as const;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    html`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${locale.code}" dir="${locale.direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${uuid.join('-')}</dc:identifier>
<dc:title>${bookTitle(source)}</dc:title>
<dc:creator>${author}</dc:creator>
<dc:language>${locale.code}</dc:language>
<dc:date>${edition.date}</dc:date>
${tagline && html`<dc:description>${tagline}</dc:description>
`}${licence && html`<dc:rights>${licence}</dc:rights>
`}<dc:source>${printed}</dc:source>
${properties.map(([property, value]) => html`<meta property="${property}">${value}</meta>\n`)}</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${documents.map(({name, hasDrawing}) => html`<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"${hasDrawing && html` properties="svg"`}/>\n`)}${pictures.map((file, index) => html`<item id="picture-${index + 1}" href="${file}" media-type="${mediaTypes[path.extname(file)] ?? ''}"/>\n`)}</manifest>
<spine${locale.direction === 'rtl' && html` page-progression-direction="rtl"`}>
${spineOf(documents).map((id) => html`<itemref idref="${id}"/>\n`)}</spine>
</package>
`.markup
  }`;
}

/** The contents follow the imprint, as in print. */
function spineOf(documents: readonly EpubDocument[]): string[] {
  const names = documents.map(({name}) => name);
  const first = documents.findIndex(({kind}) => kind !== 'titlepage' && kind !== 'imprint');
  return [...names.slice(0, first), 'nav', ...names.slice(first)];
}
