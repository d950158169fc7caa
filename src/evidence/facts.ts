import type {Finding} from '../floor/errors';
import type {Formats} from './formats';
import type {Evidence} from './load';
import {nearest} from './nearest';
import type {Fact} from './schema';

export type FactValue = Fact['values'][string];

/** A value of a fact that a page inserts. */
export interface InsertedFact {
  fact: Evidence['facts'] extends ReadonlyMap<string, infer F> ? F : never;
  /** Name of the value in the record. */
  name: string;
  value: FactValue;
}

/**
 * Looks up what a mark such as `[fact:hill2022-share.users]` or `[fact:hill2022-share]` stands for. A name may be
 * left out where the fact has one value.
 * @returns the value, or what is wrong with the mark, without its place
 */
export function lookUpFact(
  token: string,
  facts: Evidence['facts'],
): InsertedFact | Pick<Finding, 'code' | 'message' | 'hint'> {
  const written = token.slice('[fact:'.length, -1).trim();
  const [id = '', ...names] = written.split('.');
  const fact = facts.get(id);
  if (!fact) {
    const near = nearest(id, facts.keys());
    return {
      code: 'UNKNOWN_FACT',
      message: `Unexpected fact '${id}', expected the id of a fact.`,
      hint: near ? `did you mean [fact:${near}]?` : `add '${id}' to a file in src/evidence/data/facts/.`,
    };
  }
  const known = Object.keys(fact.values);
  const name = names.length > 0 ? names.join('.') : known[0]!;
  if (names.length === 0 && known.length > 1) {
    return {
      code: 'AMBIGUOUS_FACT',
      message: `Unexpected [fact:${id}] for a fact with ${known.length} values, expected the name of one.`,
      hint: `write ${known.map((value) => `[fact:${id}.${value}]`).join(' or ')}.`,
    };
  }
  if (!Object.hasOwn(fact.values, name)) {
    const near = nearest(name, known) ?? known[0]!;
    return {
      code: 'UNKNOWN_FACT',
      message: `Unexpected value '${name}' of the fact '${id}', expected one of ${known.join(', ')}.`,
      hint: `did you mean [fact:${id}.${near}]?`,
    };
  }
  return {fact, name, value: fact.values[name]!};
}

/** A value as readers of a language see it: a number, a range such as `22–25`, with `%` where that is its unit. */
export function formatValue({number, unit}: FactValue, format: Formats): string {
  return unit === '%' ? format.percent(number) : format.quantity(number);
}

/** A value for machines, as HTML's `data` element wants it: `81`, or `22/25` for a range. */
export function machineValue({number}: FactValue): string {
  return Array.isArray(number) ? number.join('/') : String(number);
}
