import {bookFileName} from '../press/file-names';
import {formats, papers, type Format, type Making, type Paper} from '../press/options';
import {bookName, editions} from './editions';

export {formats, papers, type Format, type Making, type Paper};

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
export function downloadName(making: Making & {edition: string; locale: string}): string {
  return bookFileName({...making, name: bookName});
}
