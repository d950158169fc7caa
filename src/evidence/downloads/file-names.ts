import {chartCsvNames} from '../../charts/file-names';

/** The files of data that a site offers, by what they hold; paths below the folder of a language. */
export const dataFiles = {
  /** The references; the same in every language, below the root. */
  bibtex: 'data/references.bib',
  cslJson: 'data/references.json',
  /** The facts in English, below the root. */
  facts: 'data/facts.json',
  /** JSON Schema of the register, below the root. */
  claimsSchema: 'data/claims.schema.json',
  /** The register of claims in each language. */
  claimsJson: 'data/claims.json',
  claimsCsv: 'data/claims.csv',
} as const;

/**
 * Paths of all files of data from the root of the site.
 * @param folders the folders of the languages: '' for the source language, else such as `th/`
 */
export function dataFileNames(folders: readonly string[]): string[] {
  const {bibtex, cslJson, facts, claimsSchema, claimsJson, claimsCsv} = dataFiles;
  return [bibtex, cslJson, facts, claimsSchema, ...chartCsvNames, ...folders.flatMap((folder) => [folder + claimsJson, folder + claimsCsv])];
}
