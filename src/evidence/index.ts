/** The evidence: what the pages may name, checked, and how it is set into them. */
export {knownEvidence, loadEvidence, readEvidence, dataFolder, type Evidence} from './load';
export {checkEvidence} from './check-evidence';
export {checkNumbers} from './numbers/check-numbers';
export {toBibtex} from './downloads/bibtex';
export {claimsCsv, claimsFile, claimsFileSchema, claimsJsonSchema, type ClaimsFile} from './downloads/claims-data';
export {factsJson, toCslJson} from './downloads/csl-json';
export {dataFiles} from './downloads/file-names';
export {measurePages, readabilityTable, type PageReadability} from './readability/pages';
export {createCitations, type FormattedReference} from './cite';
export {evidenceRemark} from './remark';
export {type DataText, type EvidenceOptions, type TranslationCounts} from './page-context';
export {createPageLinks} from './page-links';
export {evidenceTexts, type DataMessage} from './texts';
export {evidenceMessages} from './messages';
export {createFormats, type Formats} from './formats';
export type {Claim, HelpLine, Interaction, LawRow, Reference} from './schema';
