/** The words that evidence data may use. Each has a message `evidence.<group>.<word>`. */

export const parts = ['opening', 'mood', 'mechanisms', 'use', 'closing'] as const;
export type Part = (typeof parts)[number];

/** The last claim of each part of the article; claims are numbered from 1 without gaps. */
const lastClaimOfPart: Record<Part, number> = {opening: 12, mood: 23, mechanisms: 34, use: 48, closing: 54};

/** The ids of all claims in order, `A01` to `A54`. */
export const claimIds: readonly string[] = Array.from(
  {length: lastClaimOfPart.closing},
  (_, index) => `A${String(index + 1).padStart(2, '0')}`,
);

/** The part of the article that a claim stands in. */
export function partOfClaim(id: string): Part {
  const number = Number(id.slice(1));
  return parts.find((part) => number <= lastClaimOfPart[part]) ?? 'closing';
}

export const verdicts = ['supported', 'partly-supported', 'unproven', 'misleading', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

export const certainties = ['high', 'moderate', 'low', 'very-low'] as const;
export type Certainty = (typeof certainties)[number];

export const severities = ['major', 'moderate', 'minor', 'unknown'] as const;
export type Severity = (typeof severities)[number];

export const humanEvidence = ['clinical-study', 'case-reports', 'in-vitro-only', 'theoretical'] as const;

/** The basis of an interaction that needs no words beyond its kind of evidence. */
export const plainlySeen = 'seen';

export const lawStatuses = ['prohibited', 'age-limited', 'restricted-sale', 'unregulated', 'unclear'] as const;
export type LawStatus = (typeof lawStatuses)[number];

/** The kinds of help line in the order in which a person in need looks for them. */
export const helpKinds = ['emergency', 'suicide-crisis', 'poison-centre', 'addiction'] as const;
export type HelpKind = (typeof helpKinds)[number];

export const designs = [
  'meta-analysis',
  'systematic-review',
  'guideline',
  'rct',
  'cohort',
  'cross-sectional',
  'case-series',
  'animal',
  'in-vitro',
  'label-survey',
  'regulator',
  'narrative-review',
  'other',
] as const;

/** What a fact rests on, after the kinds of the evidence pack. */
export const factEvidence = [
  'human-trial',
  'human-observational',
  'case-reports',
  'animal',
  'in-vitro',
  'regulator',
  'market-survey',
] as const;

/** The topics of facts: a file each in `data/facts`. */
export const factTopics = [
  'efficacy',
  'mechanisms',
  'dosage',
  'strains',
  'safety',
  'interactions',
  'dependence',
  'quality',
  'law',
  'history',
  'care',
] as const;

/** A sign beside each verdict, so that colour is never the only difference. In every shipped font. */
export const verdictSigns: Record<Verdict, string> = {
  supported: '+',
  'partly-supported': '±',
  unproven: '?',
  misleading: '!',
  wrong: '×',
};

/** A sign beside each severity: the more marks, the graver. */
export const severitySigns: Record<Severity, string> = {major: '!!!', moderate: '!!', minor: '!', unknown: '?'};
