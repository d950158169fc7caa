import {PDFDocument, grayscale, type PDFPage} from '@cantoo/pdf-lib';
import type {AssembledBook} from './assembly';
import type {Kept} from './cache';
import {checkPrintedFonts} from './check-fonts';
import {serialise} from './finish/serialise';
import {imposition} from './imposition';
import {writePlainMetadata} from './plain-metadata';
import {withPrinted, type Press} from './print-book';

const points = 72 / 25.4;
const foldMark = 4 * points;

/**
 * Makes a booklet: the pages of half a sheet two by two on whole sheets, in the order in which they
 * lie when the sheets are printed on both sides (turned over the short edge), folded and stapled. A
 * long book has several gatherings to be stacked.
 */
export async function makeBooklet(book: AssembledBook, press: Press): Promise<Kept> {
  const printed = await withPrinted(book, {...press, tagged: false}, async ({pdf}, page) => {
    await checkPrintedFonts(book, pdf, page);
    return pdf;
  });
  const pages = await PDFDocument.load(printed, {updateMetadata: false});
  const booklet = await impose(pages, book);
  return {bytes: await serialise(booklet), pages: booklet.getPageCount()};
}

async function impose(pages: PDFDocument, book: AssembledBook): Promise<PDFDocument> {
  const {locale, layout} = book.source;
  const [width, height] = layout.trim.map((length) => length * points) as [number, number];
  const booklet = await PDFDocument.create({updateMetadata: false});
  const boxes = pages.getPages().map((page) => {
    const {x, y, height: printed} = page.getMediaBox();
    // The browser rounds paper up; what it prints begins at the upper left.
    return {left: x, right: x + width, bottom: y + printed - height, top: y + printed};
  });
  const embedded = await booklet.embedPages(pages.getPages(), boxes);
  const gatherings = imposition(embedded.length, locale.direction);
  gatherings.forEach((sides, gathering) =>
    sides.forEach((side, index) => {
      const sheet = booklet.addPage([2 * width, height]);
      side.forEach((number, half) => {
        const page = number === null ? undefined : embedded[number];
        if (page) {
          sheet.drawPage(page, {x: half * width, y: 0});
        }
      });
      drawFoldMarks(sheet);
      if (index === 0 && gatherings.length > 1) {
        drawCollatingMark(sheet, gathering);
      }
    }),
  );
  writePlainMetadata(booklet, book);
  return booklet;
}

function drawFoldMarks(sheet: PDFPage): void {
  const {width, height} = sheet.getSize();
  for (const from of [0, height - foldMark]) {
    sheet.drawLine({
      start: {x: width / 2, y: from},
      end: {x: width / 2, y: from + foldMark},
      thickness: 0.5,
      dashArray: [2, 2],
      color: grayscale(0),
    });
  }
}

/** A bar on the fold, a step lower on each gathering: in a stack in the right order they make a stair. */
function drawCollatingMark(sheet: PDFPage, gathering: number): void {
  const {width, height} = sheet.getSize();
  const [across, along] = [2 * points, 5 * points];
  const y = height - (18 + 6 * gathering) * points;
  sheet.drawRectangle({x: (width - across) / 2, y, width: across, height: along, color: grayscale(0)});
}
