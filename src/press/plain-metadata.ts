import {createHash} from 'node:crypto';
import {PDFHexString, PDFRef, PDFString, type PDFDocument} from '@cantoo/pdf-lib';
import {fileTime} from '../floor/source-date';
import type {AssembledBook} from './assembly';
import {bookTitle} from './document';
import {nameOf} from './finish/objects';
import {escapeHtml} from './html';

const producer = 'Kratom & Mood press';

interface Extra {
  /** Further entries of the dictionary of information. */
  info?: Record<string, string>;
  /** Further XMP, as the inside of a description with its namespaces declared. */
  xmp?: string;
}

/**
 * Title, author, dates and identity of a file that is only to be printed: it has no tags and claims
 * nothing of them. The clock has no part in it.
 */
export function writePlainMetadata(pdf: PDFDocument, {source, document}: AssembledBook, extra: Extra = {}): void {
  const {context, catalog} = pdf;
  const {author, edition, locale, settings} = source;
  const time = fileTime(settings, edition);
  const day = new Date(time);
  const title = bookTitle(source);
  if (context.trailerInfo.Info instanceof PDFRef) {
    context.delete(context.trailerInfo.Info);
  }
  const texts = {Title: title, Author: author, Creator: producer, Producer: producer};
  const info = {
    ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, PDFHexString.fromText(text)])),
    CreationDate: PDFString.fromDate(day),
    ModDate: PDFString.fromDate(day),
    ...extra.info,
  };
  context.trailerInfo.Info = context.register(context.obj(info));
  const identity = createHash('sha256').update(source.format).update(document).digest('hex').slice(0, 32);
  context.trailerInfo.ID = context.obj([PDFHexString.of(identity), PDFHexString.of(identity)]);
  catalog.set(nameOf('Lang'), PDFString.of(locale.code));
  catalog.set(nameOf('ViewerPreferences'), context.obj({Direction: locale.direction === 'rtl' ? 'R2L' : 'L2R'}));
  const xmp = context.stream(Buffer.from(packet({title, author, time, extra: extra.xmp ?? ''})), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(nameOf('Metadata'), context.register(xmp));
}

function packet({title, author, time, extra}: {title: string; author: string; time: string; extra: string}): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreatorTool>${escapeHtml(producer)}</xmp:CreatorTool><xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate><xmp:MetadataDate>${time}</xmp:MetadataDate>
<pdf:Producer>${escapeHtml(producer)}</pdf:Producer>
</rdf:Description>
${extra}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}
