import * as z from 'zod';
import {
  certainties,
  claimIds,
  designs,
  factEvidence,
  helpKinds,
  humanEvidence,
  lawStatuses,
  parts,
  severities,
  verdicts,
} from './vocabulary';

/** Markdown, HTML and our marks mean nothing in data texts, so they would be printed as they stand. */
const markup = /`|\*\*|\]\(|\[(?:@|claim:|fact:)|<\/?[a-z]|\n/i;
export const text = z
  .string('plain text')
  .trim()
  .min(1, 'text that is not empty')
  .refine((value) => !markup.test(value), 'plain text on one line, without Markdown, HTML or citations');

export const day = z.string('a day such as 2026-11-24').regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-24');
const known = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const dateWords = "a year, month or day such as 2025, 2025-09 or 2025-09-15, or 'undated'";
export const date = z
  .union([z.string(), z.number()], dateWords)
  .transform(String)
  .refine((value) => known.test(value) || value === 'undated', dateWords);

export const address = z.url({protocol: /^https?$/, error: 'an address that begins with https://'});
export const key = z.string('the id of a reference').regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'the id of a reference');
const keys = z.array(key, 'a list of ids of references');
export const words = (values: readonly string[]) => ({error: `one of ${values.join(', ')}`});

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

const word = z.string('an id such as low-mood').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id such as low-mood');
const number = z.number('a number');
const range = z
  .tuple([number, number])
  .refine(([low, high]) => low < high, 'the lower number first');

export const factSchema = z.strictObject({
  id: word,
  fact: text,
  values: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_-]*$/i, 'a name such as share'),
      z.strictObject({number: z.union([number, range], 'a number, or two in brackets: [22, 25]'), unit: text.optional()}),
      'one or more values by name',
    )
    .refine((values) => Object.keys(values).length > 0, 'one or more values by name'),
  source: key,
  seen_at: address,
  evidence: z.enum(factEvidence, words(factEvidence)),
  confidence: z.enum(['high', 'medium'], 'high or medium (what is of low confidence is never stated as a fact)'),
  as_of: date,
  checked: day,
});

export const termSchema = z.strictObject({
  id: word,
  term: text,
  definition: text,
  also: z.array(text, 'a list of other names').default([]),
  see: z.array(word, 'a list of ids of terms').default([]),
  sources: keys.default([]),
  checked: day,
});

const notSeen =
  /^\[.*\]\.?$|\((?:[^)]*\b)?(?:title|name|address)\b[^)]*\bnot\b|\(title from\b|\(address title\)|\bmirror of\b/i;
const seenTitle = (value: string) => !notSeen.test(value.trim());
const seenWords = 'a title that was seen (one in brackets or with a note that it was not seen is never published)';

const name = z.union(
  [z.looseObject({family: z.string().min(1)}), z.looseObject({literal: z.string().min(1)})],
  'a family name or a literal name',
);

/** A CSL-JSON item with what this project adds under `custom`. Fields that CSL knows and we don't use are kept. */
export const referenceSchema = z
  .looseObject({
    id: key,
    type: z.string('a CSL type such as article-journal'),
    title: z.string('a title').min(1, 'a title').refine(seenTitle, seenWords),
    author: z.array(name, 'a list of names').optional(),
    'container-title': z.string('a title').refine(seenTitle, seenWords).optional(),
    volume: z.string('text in quotes').optional(),
    issue: z.string('text in quotes').optional(),
    page: z.string('text in quotes').optional(),
    issued: z.looseObject({'date-parts': z.array(z.array(z.number()).min(1).max(3)).min(1)}, 'date-parts').optional(),
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.1021/jacs.6b00360')
      .optional(),
    PMID: z.string('text in quotes').regex(/^\d+$/, 'digits').optional(),
    URL: z.url({protocol: /^https?$/, error: 'an address that begins with https://'}).optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z]+)*$/, 'a language code such as th')
      .optional(),
    custom: z.looseObject(
      {
        verified: z.enum(['full', 'partial'], 'full or partial'),
        design: z.enum(designs, words(designs)),
        n: z.number('a number').int().positive().optional(),
        author_truncated: z.boolean().optional(),
      },
      'verified and design',
    ),
  })
  .refine((item) => item.DOI || item.URL, {error: 'a DOI or a URL', path: ['DOI']});

export type Fact = z.output<typeof factSchema>;
export type Term = z.output<typeof termSchema>;
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
export type Reference = z.output<typeof referenceSchema>;
