import {createHash} from 'node:crypto';
import {PDFHexString, PDFRef, PDFString, type PDFDocument} from '@cantoo/pdf-lib';
import {escapeHtml} from '../html';
import {nameOf} from './objects';

/** What a file says about itself. */
export interface BookMetadata {
  title: string;
  author: string;
  subject: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** When the file was made, ISO 8601 in UTC. */
  time: string;
  /** Sheets before the first part, numbered in roman. */
  frontSheets: number;
}

const producer = 'Kratom & Mood press';

/** PDF/A knows the names of PDF/UA only when they are explained (ISO 19005-2, 6.6.2.3). */
const accessibilitySchema = `
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file is held to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** Writes title, author, language, dates, page labels and how the book opens. The clock has no part in it. */
export function writeMetadata(pdf: PDFDocument, metadata: BookMetadata): void {
  const {context, catalog} = pdf;
  const {title, author, subject, language, direction, time, frontSheets} = metadata;
  const day = new Date(time);
  const entries = {
    Title: PDFHexString.fromText(title),
    Author: PDFHexString.fromText(author),
    Subject: PDFHexString.fromText(subject),
    Creator: PDFHexString.fromText(producer),
    Producer: PDFHexString.fromText(producer),
    CreationDate: PDFString.fromDate(day),
    ModDate: PDFString.fromDate(day),
  };
  if (context.trailerInfo.Info instanceof PDFRef) {
    context.delete(context.trailerInfo.Info);
  }
  context.trailerInfo.Info = context.register(context.obj(entries));
  catalog.set(nameOf('Lang'), PDFString.of(language));
  catalog.set(nameOf('PageMode'), nameOf('UseOutlines'));
  catalog.set(
    nameOf('ViewerPreferences'),
    context.obj({
      DisplayDocTitle: true,
      Direction: direction === 'rtl' ? 'R2L' : 'L2R',
    }),
  );
  catalog.set(
    nameOf('PageLabels'),
    context.obj({Nums: [...(frontSheets > 0 ? [0, {S: 'r'}] : []), frontSheets, {S: 'D', St: 1}]}),
  );
  const xmp = context.stream(Buffer.from(xmpPacket(metadata)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(nameOf('Metadata'), context.register(xmp));
}

/** Gives the file an identity that follows from what was printed, and from nothing else. */
export function writeIdentity(pdf: PDFDocument, content: string): void {
  const identity = PDFHexString.of(createHash('sha256').update(content).digest('hex').slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([identity, identity]);
}

/**
 * The same in XMP (ISO 16684-1), which catalogues and screen readers ask for, with the standards that
 * the file is held to: PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2u (ISO 19005-2, 6.6.4).
 */
function xmpPacket({title, author, subject, language, time}: BookMetadata): string {
  const [names, text] = [
    escapeHtml,
    (value: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(value)}</rdf:li></rdf:Alt>`,
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${text(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${names(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${text(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${names(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${names(producer)}</xmp:CreatorTool><xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate>
<xmp:MetadataDate>${time}</xmp:MetadataDate>
<pdf:Producer>${names(producer)}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
</rdf:Description>${accessibilitySchema}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}
