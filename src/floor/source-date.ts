import * as z from 'zod';
import {UsageError} from './errors';

/** The last second of the year 9999: no date of a file goes beyond. */
const lastSecond = 253_402_300_799;

/** `SOURCE_DATE_EPOCH` as ISO 8601 in UTC, to the second; https://reproducible-builds.org/specs/source-date-epoch/. */
export const secondsAsTime = z
  .string()
  .regex(/^\d{1,12}$/, 'whole seconds since 1970 such as 1795478400, as `date +%s` prints')
  .refine((value) => Number(value) <= lastSecond, `at most ${lastSecond} seconds, the end of the year 9999`)
  .transform((value) => new Date(Number(value) * 1000).toISOString().replace('.000', ''));

/**
 * When files are to say that they were made, ISO 8601 in UTC; null where nobody says.
 * @param environment usually `process.env`; an empty value counts as not set
 * @throws UsageError when `SOURCE_DATE_EPOCH` is no number of seconds
 */
export function readSourceDate({SOURCE_DATE_EPOCH: found}: Record<string, string | undefined>): string | null {
  const result = secondsAsTime.safeParse(found);
  if (found && !result.success) {
    throw new UsageError(
      `Unexpected SOURCE_DATE_EPOCH=${JSON.stringify(found)}, expected ${result.error.issues[0]!.message}.`,
      'set it to the time of the last change of the sources, or unset it.',
    );
  }
  return found ? result.data! : null;
}

/**
 * When a file of an edition says that it was made, ISO 8601 in UTC: the publisher's `SOURCE_DATE_EPOCH`,
 * else the day of the edition. The clock has no part in it.
 */
export function fileTime({sourceDate}: {sourceDate?: string | null}, {date}: {date: string}): string {
  return sourceDate ?? `${date}T00:00:00Z`;
}
