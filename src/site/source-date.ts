import type {Edition} from './editions';
import type {Settings} from './settings';

type WithDate = Pick<Settings, 'sourceDate'>;

/**
 * When a file of an edition says that it was made, ISO 8601 in UTC: the publisher's `SOURCE_DATE_EPOCH`,
 * else the day of the edition. The clock has no part in it; https://reproducible-builds.org/specs/source-date-epoch/.
 */
export function fileTime({sourceDate}: WithDate, {date}: Pick<Edition, 'date'>): string {
  return sourceDate ?? `${date}T00:00:00Z`;
}

/** A day of change, ISO 8601, or that of `SOURCE_DATE_EPOCH` where the change came later. */
export function dayOfChange({sourceDate}: WithDate, day: string): string {
  const last = sourceDate?.slice(0, 10);
  return last !== undefined && last < day ? last : day;
}
