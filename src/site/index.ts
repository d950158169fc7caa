/** What the site is made of: its languages, editions, sections and a publisher's settings. */
export {locales, localeByCode, sourceLocale, translatedLocales, type Locale} from './locales';
export {editions, editionOfVersion, bookName, pdfName, sections, type Edition, type Section} from './editions';
export {pagePlace, type PagePlace} from './page-place';
export {downloadName, formats, offeredFiles, papers, type Format, type Making, type Paper} from './downloads';
export {listPages, type PageEntry} from './page-list';
export {readSettings, type Settings} from './settings';
export {dayOfChange} from './source-date';
