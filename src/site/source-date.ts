import type {Settings} from './settings';

type WithDate = Pick<Settings, 'sourceDate'>;

/** A day of change, ISO 8601, or that of `SOURCE_DATE_EPOCH` where the change came later. */
export function dayOfChange({sourceDate}: WithDate, day: string): string {
  const last = sourceDate?.slice(0, 10);
  return last !== undefined && last < day ? last : day;
}
