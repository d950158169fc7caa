/** What a site's configuration needs of the press: light to load, because every build reads it. */
export {readBuiltPage} from './built-pages';
export {checkOptions} from './check-options';
export {lineOf} from './clean';
export {languageOf} from './contents';
export type {CoverProps, ImprintTexts, PrintEditionOptions} from './edition-options';
export {html} from './html';
export {manifestName} from './manifest';
export type {ManifestDocs, ManifestVersion, PlannedPage, PlannedPart, PrintManifest} from './manifest';
export {pressMessages} from './message-ids';
export {formats, papers} from './options';
export type {BookSource, LastPage, Title} from './types';
