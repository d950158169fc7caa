import {PDFDict, type PDFDocument, type PDFPage} from '@cantoo/pdf-lib';
import {itemsOf, nameOf} from '../finish/objects';
import {bleedMm, type PageLayout} from '../page-layout';

const points = 72 / 25.4;
const spaceName = 'MarksAll';

type Box = [left: number, bottom: number, right: number, top: number];

/** Sets the boxes of each page to exactly what is cut and what bleeds, and draws the marks around. */
export function setBoxesAndMarks(pdf: PDFDocument, {trim, slug}: PageLayout): void {
  const {context} = pdf;
  const [width, height] = trim.map((length) => (length + 2 * slug) * points) as [number, number];
  // A colour on every plate, so that the marks can be laid one over the other.
  const tint = {FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1};
  const allPlates = context.register(context.obj(['Separation', 'All', 'DeviceCMYK', tint]));
  for (const page of pdf.getPages()) {
    const {x, y, height: printed} = page.getMediaBox();
    // The browser rounds paper up; what it prints begins at the upper left.
    const media: Box = [x, y + printed - height, x + width, y + printed];
    const trimmed = inset(media, slug * points);
    setBox(page, 'MediaBox', media);
    setBox(page, 'CropBox', media);
    setBox(page, 'BleedBox', inset(media, (slug - bleedMm) * points));
    setBox(page, 'TrimBox', trimmed);
    page.node.delete(nameOf('ArtBox'));
    drawMarks(page, trimmed, slug * points);
    const resources = page.node.Resources()!;
    resources.lookup(nameOf('ColorSpace'), PDFDict).set(nameOf(spaceName), allPlates);
  }
}

const inset = ([left, bottom, right, top]: Box, by: number): Box => [left + by, bottom + by, right - by, top - by];

function setBox(page: PDFPage, name: string, box: Box): void {
  page.node.set(nameOf(name), page.doc.context.obj(box.map((value) => Number(value.toFixed(4)))));
}

function drawMarks(page: PDFPage, trim: Box, slug: number): void {
  const {context} = page.doc;
  const before = context.register(context.stream('q\n'));
  const after = context.register(context.stream('\nQ\n'));
  const marks = context.register(context.flateStream(marksOf(trim, slug)));
  const contents = itemsOf(context, page.node.get(nameOf('Contents')));
  page.node.set(nameOf('Contents'), context.obj([before, ...contents, after, marks]));
}

/** Crop marks at the corners and a registration mark at the middle of each edge, outside the bleed. */
function marksOf([left, bottom, right, top]: Box, slug: number): string {
  const gap = (bleedMm + 0.5) * points;
  const far = slug - 2;
  const line = (...[x1, y1, x2, y2]: number[]) => `${fixed(x1!)} ${fixed(y1!)} m ${fixed(x2!)} ${fixed(y2!)} l S`;
  const crops = [left, right].flatMap((x) => [line(x, bottom - gap, x, bottom - far), line(x, top + gap, x, top + far)]);
  const sides = [bottom, top].flatMap((y) => [line(left - gap, y, left - far, y), line(right + gap, y, right + far, y)]);
  const target = (x: number, y: number) =>
    [circle(x, y, 4), line(x - 7, y, x + 7, y), line(x, y - 7, x, y + 7)].join('\n');
  const away = (gap + far) / 2 + 2;
  const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2];
  const targets = [
    target(middleX, bottom - away),
    target(middleX, top + away),
    target(left - away, middleY),
    target(right + away, middleY),
  ];
  return [`q /${spaceName} CS 1 SCN 0.25 w`, ...crops, ...sides, ...targets, 'Q'].join('\n');
}

function circle(x: number, y: number, radius: number): string {
  const pull = radius * 0.5523;
  const curve = (...values: number[]) => `${values.map(fixed).join(' ')} c`;
  return [
    `${fixed(x - radius)} ${fixed(y)} m`,
    curve(x - radius, y + pull, x - pull, y + radius, x, y + radius),
    curve(x + pull, y + radius, x + radius, y + pull, x + radius, y),
    curve(x + radius, y - pull, x + pull, y - radius, x, y - radius),
    curve(x - pull, y - radius, x - radius, y - pull, x - radius, y),
    'S',
  ].join(' ');
}

const fixed = (value: number) => value.toFixed(3);
