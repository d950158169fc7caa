/**
 * What is written with digits and is no figure. Each pattern covers the words around the digits that make it so;
 * digits inside a match need no fact.
 */
const months =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const year = '(?:1[5-9]|20)\\d\\d';
/** A year is followed by none of these: '2000 people' is a count. */
const counted =
  '(?![\\d,.]*\\d|\\s?%|[ \\u00a0-](?:[mkµun]?g|m?l|[nµu]M|ng|people|persons|users?|adults|patients|students|reports|calls|cases|exposures|deaths|products|samples|papers|studies|times|days|hours)\\b)';

const patterns: RegExp[] = [
  // Names: CYP2D6, A05, H1, COVID-19, PHQ-9, delta-9.
  /\p{L}+-?\d[\p{L}\d]*(?:[-/]\d[\p{L}\d]*)*/u,
  // Chemistry: 7-OH, 5-HT1A, 7-hydroxymitragynine, 11-nor, 3,4-dehydro, 5α.
  /\d+(?:,\d+)*(?:-(?:OH|HT|MT|hydrox|methoxy|acetoxy|oxo|keto|nor|dehydro|O-|mitragyn|pseudo)[\p{L}\d]*|[αβ]\p{L}*)/u,
  // Dates: 1 July 2026, July 2026, 2026-11-25, 2017–2019, 2016/17, the 1990s.
  new RegExp(`\\b\\d{1,2}(?:(?:[–-]| (?:to|and|or) )\\d{1,2})?[ \\u00a0]${months}\\b`),
  new RegExp(`\\b${months}[ \\u00a0]\\d{1,2}\\b(?!\\d)`),
  /\b\d{4}-\d{2}(?:-\d{2})?\b/,
  new RegExp(`\\b${year}(?:s\\b|[–/-](?:${year}|\\d\\d)\\b)?${counted}`),
  // Editions and parts of documents: edition 2.0, Schedule 1, section 4, category 5, No. 12, phase 2.
  /\b(?:[Ee]ditions?|[Vv]ersions?)[ \u00a0]\d+(?:\.\d+)?(?:(?:,| and| or| to)[ \u00a0]\d+(?:\.\d+)?)*/,
  /\b(?:Schedule|Article|Section|Act|Law|Decree|Resolution|Regulation|Category|Part|Chapter|Phase|Type|Level|Appendix|Annex|Bill|Order|Rule|Notice|Points?|Steps?|Attribution|B\.E\.|No\.|Nos\.|H\.R\.|S\.)[ \u00a0]\d[\d./-]*(?:(?:,| and| or| to)[ \u00a0]\d+)*/i,
  // Licences and formats: CC BY 4.0, XLIFF 2.1, WCAG 2.2.
  /\b[A-Z]{2,}(?: [A-Z]{2,})*[ \u00a0]\d+(?:\.\d+)+/,
];

/** The stretches of a text that may hold digits without a fact, as pairs of start and end. */
export function exemptRanges(text: string): [number, number][] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map(({0: match, index}): [number, number] => [
      index,
      index + match.length,
    ]),
  );
}
