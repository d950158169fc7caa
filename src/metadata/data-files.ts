import {chartCsv, chartCsvName} from '../charts';
import {claimsCsv, claimsFile, claimsJsonSchema, createCitations, createPageLinks, dataFiles, factsJson, loadEvidence, toBibtex, toCslJson} from '../evidence';
import {editions, sourceLocale} from '../site';
import {dataTexts} from '../ui/data-texts';
import {loadMessages} from '../ui/load-messages';
import {languageFolder, languageRoot, siteUrl} from './addresses';
import type {DescribeJob} from './types';

/** The evidence as files for reference managers and programs: references, facts, charts, and the register of claims in each language. */
export function filesOfData({siteDir, settings}: Pick<DescribeJob, 'siteDir' | 'settings'>): Map<string, string> {
  const evidence = loadEvidence(siteDir);
  const references = [...evidence.references.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const baseUrlOf = (locale: string) => languageRoot(settings, locale);
  const {edition, date} = editions[0]!;
  const context = {
    evidence,
    formatReference: createCitations(siteDir),
    messages: (locale: string) => loadMessages(siteDir, locale),
    dataText: (locale: string) => dataTexts(siteDir, locale),
    baseUrlOf,
    ...createPageLinks({siteDir, baseUrlOf, sourceLocale}),
    origin: settings.siteUrl,
    schema: siteUrl(settings, dataFiles.claimsSchema),
    edition: {edition, date},
  };
  return new Map([
    [dataFiles.bibtex, toBibtex(references)],
    [dataFiles.cslJson, toCslJson(references)],
    [dataFiles.facts, factsJson(evidence.facts)],
    [dataFiles.claimsSchema, claimsJsonSchema()],
    ...evidence.charts.map((chart) => [chartCsvName(chart.id), chartCsv(chart)] as const),
    ...settings.locales.flatMap((locale) => {
      const claims = claimsFile(context, locale);
      return [
        [languageFolder(locale) + dataFiles.claimsJson, `${JSON.stringify(claims, null, 1)}\n`],
        [languageFolder(locale) + dataFiles.claimsCsv, claimsCsv(claims)],
      ] as const;
    }),
  ]);
}
