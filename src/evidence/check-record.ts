import type * as z from 'zod';
import type {Finding} from '../floor/errors';
import type {Place, RawRecord} from './records';

/** A checked record with the place where it begins. */
export type Located<T> = T & {place: Place};

/** Checks a record against its schema: gives the record, or one finding for each field that is wrong. */
export function checkRecord<S extends z.ZodType<object>>(
  raw: RawRecord,
  schema: S,
): {record: Located<z.output<S>> | null; findings: Finding[]} {
  const result = schema.safeParse(raw.value);
  return result.success
    ? {record: {...result.data, place: raw.placeOf([])}, findings: []}
    : {record: null, findings: result.error.issues.flatMap((issue) => issueToFindings(issue, raw))};
}

function issueToFindings(issue: z.core.$ZodIssue, raw: RawRecord): Finding[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...raw.placeOfName(issue.path, key),
      code: 'UNKNOWN_FIELD',
      message: `Unexpected field '${key}', expected only the fields of this kind of record.`,
      hint: 'remove the field or mend its spelling.',
    }));
  }
  const found = valueAt(raw.value, issue.path);
  const title = recordName(raw.value);
  return [
    {
      ...raw.placeOf(issue.path),
      code: issue.message.startsWith('a title that was seen') ? 'UNSEEN_TITLE' : 'BAD_FIELD',
      message: `Unexpected ${field || 'record'}${title}: found ${show(found)}, expected ${issue.message}.`,
      hint: found === undefined ? `add '${field}'.` : `write ${issue.message}.`,
    },
  ];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function recordName(value: unknown): string {
  const record = (value ?? {}) as Record<string, unknown>;
  const name = record.id ?? record.code ?? record.service;
  return typeof name === 'string' ? ` of ${name}` : '';
}

function show(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
