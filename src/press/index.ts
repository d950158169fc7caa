/**
 * The press: the built pages of a site become one book for each edition and language, in several formats.
 * What a site's configuration needs of it is in `for-sites.ts`.
 */
export {formats, papers, type Format, type Paper, type PressOptions, type PrintJob} from './options';
export {printBooks, type PrintRequest, type PrintResult} from './print-books';
export {makeBooks, type BookOrder} from './make-books';
export {pressCache} from './cache';
