/** Segments of the English source and the catalogues that translate them: extract, check, compile, mark. */
export {extractCatalogues, type ExtractResult} from './extract';
export {compileCatalogues, type CompileOptions, type CompileResult} from './compile';
export {catalogueStatus, catalogueWarnings, checkCatalogues} from './check';
export type {LanguageStatus} from './compile-language';
export type {CatalogueCounts} from './counts';
export {markUntranslated} from './mark-untranslated';
export {translationCounts} from './translation-counts';
export {guardFrontMatter} from './guard-front-matter';
export {gateTranslation, type Candidate} from './gate';
export {readPages, type SourcePage} from './read-pages';
