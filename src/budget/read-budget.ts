import {readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import * as z from 'zod';

/** The budget's file, from the root of the project. */
export const budgetFile = 'src/budget/page-budget.yaml';

const kilobytes = z.number().positive();
const shape = z.strictObject({
  pages: z
    .array(z.strictObject({kind: z.string(), path: z.string(), kilobytes, requests: z.int().positive()}))
    .refine((kinds) => kinds.at(-1)?.path === '', 'a last kind for all other pages, with an empty path'),
  sources: z.array(z.strictObject({file: z.string(), kilobytes})),
});

/** What pages of each kind, and each script and sheet of styles, may weigh. */
export type Budget = z.output<typeof shape>;

/**
 * Reads the budget.
 * @throws z.ZodError when the file has another shape
 */
export function readBudget(siteDir: string): Budget {
  return shape.parse(parse(readFileSync(path.join(siteDir, budgetFile), 'utf8')));
}
