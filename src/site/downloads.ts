import {editions, pdfName} from './editions';

/** What a book can be made as. */
export const formats = ['screen', 'press', 'booklet', 'sheet', 'epub'] as const;
export type Format = (typeof formats)[number];

/** Families of paper: what is laid out on A5 for one is half a Letter sheet for the other. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** A format on a family of paper, which means nothing for an EPUB. */
export interface Making {
  format: Format;
  paper: Paper;
}

/** What a release offers of an edition, in the order of its lists. The sheet for doctors is of the newest edition only. */
export function offeredFiles(edition: string): Making[] {
  const all: Making[] = [
    {format: 'screen', paper: 'a4'},
    {format: 'screen', paper: 'letter'},
    {format: 'booklet', paper: 'a4'},
    {format: 'epub', paper: 'a4'},
    {format: 'sheet', paper: 'a4'},
    {format: 'sheet', paper: 'letter'},
  ];
  return edition === editions[0]!.edition ? all : all.filter(({format}) => format !== 'sheet');
}

/** Name of a printed file, such as `kratom-and-mood_2.0_th_booklet-a4.pdf` or `kratom-and-mood_2.0_th.epub`. */
export function downloadName({edition, locale, format, paper}: Making & {edition: string; locale: string}): string {
  if (format === 'screen') {
    return pdfName({edition, locale, paper});
  }
  if (format === 'epub') {
    return pdfName({edition, locale, paper: ''}).replace(/_\.pdf$/, '.epub');
  }
  return pdfName({edition, locale, paper: `${format}-${format === 'press' ? halfName[paper] : paper}`});
}

/** What half a sheet is called: press pages are of that size. */
const halfName: Record<Paper, string> = {a4: 'a5', letter: 'half-letter'};
