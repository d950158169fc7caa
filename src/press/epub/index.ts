import {readFileSync} from 'node:fs';
import path from 'node:path';
import {strToU8, zipSync, type Zippable} from 'fflate';
import {fileTime} from '../../floor/source-date';
import type {AssembledBook} from '../assembly';
import type {Kept} from '../cache';
import {withPrinted, type Press} from '../print-book';
import {navigationOf} from './navigation';
import {packageOf} from './package';
import {markBlocks, readDocuments, type EpubDocument} from './read-documents';

const container =
  '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">' +
  '<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n';

/** Makes an EPUB 3 out of the assembled book. It is printed once for its page list, which counts the pages of the A4 book. */
export async function makeEpub(book: AssembledBook, press: Press): Promise<Kept> {
  const prepare = markBlocks;
  return withPrinted(book, {...press, tagged: false, prepare}, async ({pages, labelOf}, page) => {
    const documents = await readDocuments(page, labelOf, `${book.source.settings.basePath}`);
    return {bytes: toEpub(book, documents), pages};
  });
}

function toEpub(book: AssembledBook, documents: readonly EpubDocument[]): Uint8Array {
  const {builtDir, edition, settings} = book.source;
  const pictures = [...new Set(documents.flatMap(({pictures: files}) => files))];
  const files: Record<string, string | Uint8Array> = {
    'META-INF/container.xml': container,
    'EPUB/package.opf': packageOf(book, documents, pictures),
    'EPUB/nav.xhtml': xhtmlPage(book, book.source.t('press.contents'), navigationOf(book, documents)),
    'EPUB/style.css': styleSheet(book.source.hooks.css ?? []),
    ...Object.fromEntries(
      documents.map(({name, title, markup}) => [`EPUB/${name}.xhtml`, xhtmlPage(book, title, markup)]),
    ),
    ...Object.fromEntries(pictures.map((file) => [`EPUB/${file}`, new Uint8Array(readFileSync(path.join(builtDir, file)))])),
  };
  const mtime = archiveTime(fileTime(settings, edition));
  const entries: Zippable = {mimetype: [strToU8('application/epub+zip'), {level: 0, mtime}]};
  for (const [name, content] of Object.entries(files)) {
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, {level: 9, mtime}];
  }
  return zipSync(entries);
}

/**
 * The time of the entries of an archive, which knows days and hours without a zone, from 1980 to 2099: noon
 * of the day, which no zone leaves out when it moves its clocks.
 */
function archiveTime(time: string): Date {
  const [year, month, day] = time.slice(0, 10).split('-').map(Number) as [number, number, number];
  return year < 1980 ? new Date(1980, 0, 1, 12) : year > 2099 ? new Date(2099, 11, 31, 12) : new Date(year, month - 1, day, 12);
}

function xhtmlPage({source: {locale}}: AssembledBook, title: string, body: string): string {
  const text = title.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${locale.code}" xml:lang="${locale.code}" dir="${locale.direction}">
<head><meta charset="UTF-8"/><title>${text}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** The looks of an EPUB; what the site adds looks as in print, with the values of the names that reading systems may not know. */
function styleSheet(css: readonly string[]): string {
  const drawings = css
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replace(/\s*font:[^;]*;/g, '')
    .replace(/var\(--\w+\)/g, 'currentColor');
  return readFileSync(new URL('./epub.css', import.meta.url), 'utf8') + drawings;
}
