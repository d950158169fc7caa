import * as z from 'zod';

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
export const keys = z.array(key, 'a list of ids of references');
export const words = (values: readonly string[]) => ({error: `one of ${values.join(', ')}`});
