import {PDFDict, PDFName, PDFRawStream, PDFString, decodePDFRawStream, type PDFDocument} from '@cantoo/pdf-lib';
import {UsageError} from '../../floor/errors';
import type {AssembledBook} from '../assembly';
import type {Kept} from '../cache';
import {checkPrintedFonts} from '../check-fonts';
import {itemsOf, nameOf} from '../finish/objects';
import {serialise} from '../finish/serialise';
import {writePlainMetadata} from '../plain-metadata';
import {withPrinted, type Press} from '../print-book';
import {setBoxesAndMarks} from './boxes-and-marks';
import type {ColourProfile} from './colour-profile';
import {declareRgb} from './default-rgb';
import {greysAsBlack} from './greys';

/**
 * Makes a PDF for a printing press, in the shape of PDF/X-4 (ISO 15930-7): exact boxes for trim and
 * bleed, marks in the slug, greys on the black plate alone, other colours declared as sRGB, the
 * press's own profile as output intent, and nothing to click on.
 * @throws UsageError without a profile
 */
export async function makePressPdf(book: AssembledBook, press: Press): Promise<Kept> {
  const {profile} = press;
  if (!profile) {
    throw new UsageError('Found no colour profile, expected one for a press.', 'give it with --icc.');
  }
  return withPrinted(book, {...press, tagged: false}, async ({pdf, pages}, page) => {
    const printed = await checkPrintedFonts(book, pdf, page);
    dropInteraction(printed);
    putGreysOnBlackPlate(printed);
    declareRgb(printed);
    setBoxesAndMarks(printed, book.source.layout);
    writeOutputIntent(printed, profile);
    writePlainMetadata(printed, book, {info: {Trapped: 'False'}, xmp: xmpOf(book)});
    return {bytes: await serialise(printed), pages};
  });
}

/** A press prints no links: annotations and what they lead to go. */
function dropInteraction(pdf: PDFDocument): void {
  const {catalog, context} = pdf;
  for (const page of pdf.getPages()) {
    itemsOf(context, page.node.get(nameOf('Annots'))).forEach((annotation) => context.delete(annotation as never));
    ['Annots', 'StructParents', 'Tabs'].forEach((entry) => page.node.delete(nameOf(entry)));
  }
  const entries = ['Dests', 'Names', 'Outlines', 'PageMode', 'OpenAction', 'StructTreeRoot', 'MarkInfo'];
  for (const entry of entries) {
    const object = catalog.get(nameOf(entry));
    catalog.delete(nameOf(entry));
    if (object && entry === 'Dests') {
      context.delete(object as never);
    }
  }
}

function putGreysOnBlackPlate({context}: PDFDocument): void {
  const contents = new Set<string>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(nameOf('Type')) === PDFName.of('Page')) {
      itemsOf(context, object.get(nameOf('Contents'))).forEach((reference) => contents.add(String(reference)));
    }
  }
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const isForm = object instanceof PDFRawStream && object.dict.get(nameOf('Subtype')) === PDFName.of('Form');
    if (object instanceof PDFRawStream && (isForm || contents.has(String(reference)))) {
      const stream = context.flateStream(greysAsBlack(decodePDFRawStream(object).decode()));
      for (const [key, value] of object.dict.entries()) {
        if (!['/Length', '/Filter', '/DecodeParms'].includes(String(key))) {
          stream.dict.set(key, value);
        }
      }
      context.assign(reference, stream);
    }
  }
}

function writeOutputIntent({context, catalog}: PDFDocument, {name, bytes}: ColourProfile): void {
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(name),
    Info: PDFString.of(name),
    DestOutputProfile: context.register(context.flateStream(bytes, {N: 4})),
  };
  catalog.set(nameOf('OutputIntents'), context.obj([context.obj(intent)]));
}

/** What PDF/X-4 asks for in XMP beyond title and dates. */
function xmpOf({source: {edition, locale}}: AssembledBook): string {
  const id = `kratom-and-mood:${edition.edition}:${locale.code}`;
  return `<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped>
<xmpMM:DocumentID>${id}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>
`;
}
