import {isDeepStrictEqual} from 'node:util';
import type {Finding} from '../floor/errors';
import {checkRecord, type Located} from './check-record';
import {readRecords, type RawRecord} from './records';
import {referenceSchema, type Reference} from './schema';

/**
 * Reads the reference files into one list by id. The same item may stand in several files;
 * two different items under one id are a finding at the later one.
 * @param files paths from the root of the project
 * @returns the references by id, the ids of all items (the wrong ones too), and what is wrong
 */
export function mergeReferences(siteDir: string, files: readonly string[]) {
  const references = new Map<string, Located<Reference>>();
  const raw = new Map<string, RawRecord>();
  const ids = new Set<string>();
  const findings: Finding[] = [];
  for (const file of files) {
    const {records, findings: unreadable} = readRecords(siteDir, file);
    findings.push(...unreadable);
    for (const item of records) {
      ids.add(String((item.value as {id?: unknown} | null)?.id));
      const {record, findings: wrong} = checkRecord(item, referenceSchema);
      findings.push(...wrong);
      const earlier = record ? raw.get(record.id) : undefined;
      if (record && !earlier) {
        raw.set(record.id, item);
        references.set(record.id, record);
      } else if (record && earlier && !isDeepStrictEqual(earlier.value, item.value)) {
        const first = references.get(record.id)!.place;
        findings.push({
          ...record.place,
          code: 'DIFFERENT_REFERENCE',
          message: `Unexpected second '${record.id}' that differs, expected the same item as at ${first.file}:${first.line}.`,
          hint: 'copy the item whole from one place, or give this source an id of its own.',
        });
      }
    }
  }
  return {references, ids, findings};
}
