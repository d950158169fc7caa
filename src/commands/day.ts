import {UsageError} from '../floor/errors';

/**
 * A day given as an option, ISO 8601; today's (UTC) without one.
 * @throws UsageError when there is no such day
 */
export function readDay(value: string | undefined, now = new Date()): string {
  if (value === undefined) {
    return now.toISOString().slice(0, 10);
  }
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(NaN);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new UsageError(`Unexpected --date ${value}, expected a day such as 2026-11-24.`, 'write year-month-day.');
  }
  return value;
}
