import type {Format, Paper} from './options';

/** What half a sheet is called: press pages are of that size. */
const halfName: Record<Paper, string> = {a4: 'a5', letter: 'half-letter'};

/** What tells a file of a book from the others. */
export interface NamedFile {
  /** What the names of all files of a book begin with. */
  name: string;
  /** Null where the site has no versions. */
  edition: string | null;
  locale: string;
  format: Format;
  paper: Paper;
}

/** Name of a printed file, such as `handbook_2.0_th_booklet-a4.pdf` or `handbook_en.epub`. */
export function bookFileName({name, edition, locale, format, paper}: NamedFile): string {
  const stem = [name, edition, locale].filter((part) => part !== null).join('_');
  const making = {
    screen: paper,
    press: `press-${halfName[paper]}`,
    booklet: `booklet-${paper}`,
    sheet: `sheet-${paper}`,
    epub: null,
  }[format];
  return making === null ? `${stem}.epub` : `${stem}_${making}.pdf`;
}
