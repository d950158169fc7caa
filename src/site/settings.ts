import * as z from 'zod';
import {UsageError} from '../floor/errors';
import {secondsAsTime} from '../floor/source-date';
import {locales, sourceLocale} from './locales';

/** What a publisher sets, all through environment variables (README, 'Settings'). */
export interface Settings {
  /** Origin of the published site, without a path. `SITE_URL`. */
  siteUrl: string;
  /** Path of the site on that origin, with a slash at both ends. `BASE_PATH`. */
  basePath: string;
  /** Address of the repository, or null: contribution links then lead to the contribution page. `REPOSITORY_URL`. */
  repositoryUrl: string | null;
  /** The languages to build, the source first. `LOCALES`, separated by commas. */
  locales: string[];
  /** Whether each page carries its content policy in itself, for hosts that send no headers. `POLICY_IN_PAGES`. */
  policyInPages?: boolean;
  /** Whether browsers keep copies for reading without a network; false ends what they keep. `OFFLINE`. */
  offline?: boolean;
  /** When files say that they were made, ISO 8601 in UTC, to the second; null: on the day of their edition. `SOURCE_DATE_EPOCH`. */
  sourceDate?: string | null;
}

const codes = locales.map((locale) => locale.code);
const origin = z
  .url({protocol: /^https?$/, error: 'an address such as https://kratom.example.org'})
  .refine((value) => new URL(value).pathname === '/', 'an origin without a path (the path goes into BASE_PATH)')
  .transform((value) => new URL(value).origin);

const shape = {
  SITE_URL: origin.default('https://kratom-and-mood.example'),
  BASE_PATH: z
    .string()
    .regex(/^\/([A-Za-z0-9._~-]+\/)*$/, 'a path that begins and ends with a slash, such as / or /kratom/')
    .default('/'),
  REPOSITORY_URL: z.url({protocol: /^https$/, error: 'an https address'}).optional(),
  POLICY_IN_PAGES: z.enum(['yes', 'no'], {error: 'yes or no'}).default('no'),
  OFFLINE: z.enum(['yes', 'no'], {error: 'yes or no'}).default('yes'),
  SOURCE_DATE_EPOCH: secondsAsTime.optional(),
  LOCALES: z
    .string()
    .transform((value) => value.split(',').map((code) => code.trim()))
    .refine(
      (list) => list.includes(sourceLocale) && list.every((code) => codes.includes(code)),
      `a list with '${sourceLocale}' out of ${codes.join(',')}`,
    )
    .default(codes),
};

/**
 * Reads and checks the publisher's settings.
 * @param environment usually `process.env`; an empty value counts as not set
 * @throws UsageError that names the variable, what was found and what was expected
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const value = <K extends keyof typeof shape>(name: K): z.output<(typeof shape)[K]> => {
    const found = environment[name] || undefined;
    const result = shape[name].safeParse(found);
    if (!result.success) {
      const expected = result.error.issues[0]?.message ?? 'a valid value';
      throw new UsageError(
        `Unexpected ${name}=${JSON.stringify(found)}, expected ${expected}.`,
        `set ${name} as the README's 'Settings' say, or unset it for the default.`,
      );
    }
    return result.data as z.output<(typeof shape)[K]>;
  };
  return {
    siteUrl: value('SITE_URL'),
    basePath: value('BASE_PATH'),
    repositoryUrl: value('REPOSITORY_URL')?.replace(/\/+$/, '') ?? null,
    locales: codes.filter((code) => value('LOCALES').includes(code)),
    policyInPages: value('POLICY_IN_PAGES') === 'yes',
    offline: value('OFFLINE') === 'yes',
    sourceDate: value('SOURCE_DATE_EPOCH') ?? null,
  };
}
