import * as z from 'zod';
import {address, date, day, key, keys, text, words} from './schema-fields';
import {
  certainties,
  claimIds,
  helpKinds,
  humanEvidence,
  lawStatuses,
  parts,
  severities,
  verdicts,
} from './vocabulary';

export {factSchema, termSchema, type Fact, type Term} from './schema-facts';
export {referenceSchema, type Reference} from './schema-reference';

export const claimSchema = z.strictObject({
  id: z.enum(claimIds as [string, ...string[]], 'an id from A01 to A54'),
  part: z.enum(parts, words(parts)),
  claim: text,
  verdict: z.enum(verdicts, words(verdicts)),
  certainty: z.enum(certainties, words(certainties)),
  appraisal: text,
  sources: keys,
  page: z
    .string('a page such as mood/kratom-and-mood')
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a page such as mood/kratom-and-mood'),
  checked: day,
});

export const interactionSchema = z.strictObject({
  id: z.string('an id such as ix-opioids').regex(/^[a-z][a-z0-9-]*$/, 'an id such as ix-opioids'),
  with: text,
  examples: z.array(text, 'a list of names').default([]),
  mechanism: text,
  effect: text,
  human_evidence: z.enum(humanEvidence, words(humanEvidence)),
  severity: z.enum(severities, words(severities)),
  certainty: z.enum(certainties, words(certainties)),
  advice: text,
  sources: keys.min(1, 'at least one source'),
  basis: text,
  checked: day.optional(),
});

export const lawSchema = z.strictObject({
  code: z.string('a code such as TH or US-AL').regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'a code such as TH or US-AL'),
  name: text,
  /** Other names to search for, in any language. */
  also: z.array(text, 'a list of names').default([]),
  status: z.enum(lawStatuses, words(lawStatuses)),
  minimum_age: z.number('an age in years').int().min(1).max(99).nullish(),
  summary: text.refine((value) => value.split(/\s+/).length <= 30, 'at most 30 words'),
  as_of: date,
  sources: keys.default([]),
  confidence: z.enum(['high', 'medium', 'low'], 'one of high, medium, low'),
  reported_only: z.boolean('true or false').optional(),
  seen_at: z.array(address, 'a list of addresses').default([]),
  checked: day,
});

export const helpSchema = z.strictObject({
  country: z.string('a code such as TH').regex(/^[A-Z]{2}$/, 'a code such as TH'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'a code such as th'), 'a list of language codes')
    .min(1, 'at least one language'),
  service: text,
  kind: z.enum(helpKinds, words(helpKinds)),
  phone: z.string("a number in quotes such as '0800 068 4141'").regex(/\d/, 'a number to call'),
  hours: text.nullish(),
  url: address.nullish(),
  source: key.optional(),
  seen_at: text.optional(),
  source_date: date,
  confidence: z.enum(['high', 'medium'], 'high or medium (a number of low confidence is not printed)'),
  note: text.nullish(),
  checked: day,
}).refine((line) => line.source || line.seen_at, {error: 'a source, or the site on which the number was seen', path: ['source']});

export const medicineSchema = z.strictObject({
  id: z.string('an id such as sertraline').regex(/^[a-z][a-z0-9-]*$/, 'an id such as sertraline'),
  name: text,
  /** Other names and brands, each with where it was seen. */
  names: z.array(z.strictObject({name: text, seen_at: address}), 'a list of names with seen_at').default([]),
  rows: z.array(z.string(), 'a list of ids of interactions').min(1, 'the id of at least one interaction'),
  checked: day,
});

export type Claim = z.output<typeof claimSchema>;
export type Interaction = z.output<typeof interactionSchema>;
export type Medicine = z.output<typeof medicineSchema>;
export type LawRow = z.output<typeof lawSchema>;
export type HelpLine = z.output<typeof helpSchema>;
