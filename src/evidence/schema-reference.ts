import * as z from 'zod';
import {key, words} from './schema-fields';
import {designs} from './vocabulary';

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

export type Reference = z.output<typeof referenceSchema>;
