import type {Format, Paper} from './options';

/** Where text stands on the pages of a format. All lengths are in millimetres. */
export interface PageLayout {
  /** Width and height of a page as it is read or cut. */
  trim: readonly [number, number];
  /** Room around the trimmed page for bleed and marks. */
  slug: number;
  margins: {top: number; bottom: number; inner: number; outer: number};
  /** The style sheets that only this kind of page has. */
  sheets: readonly string[];
  /** The number of pages is a multiple of this; the help lines are on the last one. */
  gathering: 1 | 4;
  /** Whether a table set sideways turns the page itself or only what is on it. */
  sideways: 'page' | 'content';
}

const wholeSizes: Record<Paper, readonly [number, number]> = {a4: [210, 297], letter: [215.9, 279.4]};
const halfSizes: Record<Paper, readonly [number, number]> = {a4: [148, 210], letter: [139.7, 215.9]};

/** Width of the bleed of a press page, in millimetres. */
export const bleedMm = 3;

/** Width and height of a whole sheet in millimetres. */
export const sheetSize = (paper: Paper) => wholeSizes[paper];

/** The layout of a format on a family of paper; that of a screen book for an EPUB, whose page list counts its pages. */
export function pageLayout(format: Format, paper: Paper): PageLayout {
  if (format === 'press' || format === 'booklet') {
    return {
      trim: halfSizes[paper],
      slug: format === 'press' ? 12 : 0,
      margins: {top: 18, bottom: 19, inner: 18, outer: 15},
      sheets: ['small', 'black'],
      gathering: 4,
      sideways: 'content',
    };
  }
  const margins =
    format === 'sheet'
      ? {top: 14, bottom: 14, inner: 17, outer: 17}
      : {top: 26, bottom: 28, inner: 29, outer: 35};
  const sheets = format === 'sheet' ? ['sheet'] : [];
  return {trim: wholeSizes[paper], slug: 0, margins, sheets, gathering: 1, sideways: 'page'};
}

/** Width and height of the room for text on a page, in millimetres. */
export function textArea({trim: [width, height], margins: {top, bottom, inner, outer}}: PageLayout): [number, number] {
  return [width - inner - outer, height - top - bottom];
}
