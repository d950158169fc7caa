import type {PageContext} from '../evidence/page-context';
import type {Point} from './schema';

/** A value as readers see it: with its interval in brackets, a per cent sign, or as a range. */
export function valueText({format, t}: PageContext, {value, interval, unit, at_least: atLeast}: Point): string {
  const number = (one: number) => format.number(one);
  const range = ([low, high]: readonly [number, number]) => `${number(low)}–${number(high)}`;
  const sign = unit === '%' ? '%' : '';
  const plain = (Array.isArray(value) ? range(value) : number(value)) + sign;
  const whole = interval ? `${plain} (${range(interval)}${sign})` : plain;
  return atLeast ? t('charts.atLeast', {value: whole}) : whole;
}
