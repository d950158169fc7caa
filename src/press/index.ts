/** The press: the built pages of the site become one book for each edition and language, in several formats. */
export {pressMessages} from './message-ids';
export {formats, papers, type Format, type Paper, type PressOptions, type PrintJob} from './options';
export {printBooks, type PrintRequest, type PrintResult} from './print-books';
export {pressCache} from './cache';
