import * as z from 'zod';
import {address, date, day, key, keys, text, words} from './schema-fields';
import {factEvidence} from './vocabulary';

const word = z.string('an id such as low-mood').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id such as low-mood');
const number = z.number('a number');
const range = z.tuple([number, number]).refine(([low, high]) => low < high, 'the lower number first');

/** A checkable statement with its numbers, which pages and charts insert. */
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

/** A word of the glossary. */
export const termSchema = z.strictObject({
  id: word,
  term: text,
  definition: text,
  also: z.array(text, 'a list of other names').default([]),
  see: z.array(word, 'a list of ids of terms').default([]),
  sources: keys.default([]),
  checked: day,
});

export type Fact = z.output<typeof factSchema>;
export type Term = z.output<typeof termSchema>;
