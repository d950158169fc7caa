import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {isMap, isNode, LineCounter, parseDocument, type Document} from 'yaml';
import type {Finding} from '../floor/errors';

/** A place in a file; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One record of a data file, not yet checked, that knows where each of its fields stands. */
export interface RawRecord {
  value: unknown;
  /** The place of a field; the place of the nearest thing around it when the field is missing. */
  placeOf(fieldPath: readonly PropertyKey[]): Place;
  /** The place of a field's name. */
  placeOfName(fieldPath: readonly PropertyKey[], name: string): Place;
}

/** What a file holds, and all that is wrong with its form. */
export interface ReadRecords {
  records: RawRecord[];
  findings: Finding[];
}

/** Reads a YAML or JSON file that holds a list of records. JSON is read as the YAML that it also is. */
export function readRecords(siteDir: string, file: string): ReadRecords {
  return readData(siteDir, file, (list, origin) =>
    Array.isArray(list)
      ? {records: list.map((value, index) => toRecord({...origin, value, path: [index]})), findings: []}
      : wrongForm(file, list, 'a list of records', 'begin each record with a dash.'),
  );
}

/** Reads a YAML file that is one record by itself. */
export function readRecord(siteDir: string, file: string): ReadRecords {
  return readData(siteDir, file, (value, origin) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? {records: [toRecord({...origin, value, path: []})], findings: []}
      : wrongForm(file, value, 'the fields of one record', 'write one field a line, without a dash before it.'),
  );
}

function wrongForm(file: string, found: unknown, expected: string, hint: string): ReadRecords {
  const kind = Array.isArray(found) ? 'list' : typeof found;
  return refuse({file, line: 1, column: 1, code: 'SYNTAX', message: `Unexpected ${kind}, expected ${expected}.`, hint});
}

function readData(
  siteDir: string,
  file: string,
  take: (value: unknown, origin: Omit<Origin, 'value' | 'path'>) => ReadRecords,
): ReadRecords {
  const full = path.join(siteDir, file);
  const start = {file, line: 1, column: 1};
  if (!existsSync(full)) {
    return refuse({
      ...start,
      code: 'MISSING_FILE',
      message: `Found no ${file}, expected a list of records.`,
      hint: 'add the file.',
    });
  }
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(full, 'utf8'), {lineCounter: counter});
  if (document.errors.length > 0) {
    return refuse(
      ...document.errors.map((error) => ({
        file,
        ...toPlace(counter, error.pos[0]),
        code: 'SYNTAX',
        message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '.'),
        hint: 'mend the syntax; text with a colon or a leading sign needs quotes.',
      })),
    );
  }
  return take(document.toJS(), {document, counter, file});
}

function refuse(...findings: Finding[]): ReadRecords {
  return {records: [], findings};
}

function toPlace(counter: LineCounter, offset: number): {line: number; column: number} {
  const {line, col} = counter.linePos(offset);
  return {line, column: col};
}

interface Origin {
  value: unknown;
  /** Where the record stands in the document. */
  path: readonly PropertyKey[];
  document: Document;
  counter: LineCounter;
  file: string;
}

function toRecord({value, path: recordPath, document, counter, file}: Origin): RawRecord {
  const nodeAt = (fieldPath: readonly PropertyKey[]) => document.getIn([...recordPath, ...fieldPath], true);
  const placeOf = (fieldPath: readonly PropertyKey[]): Place => {
    const node = nodeAt(fieldPath);
    if (isNode(node) && node.range) {
      return {file, ...toPlace(counter, node.range[0])};
    }
    return fieldPath.length > 0 ? placeOf(fieldPath.slice(0, -1)) : {file, line: 1, column: 1};
  };
  const placeOfName = (fieldPath: readonly PropertyKey[], name: string): Place => {
    const map = nodeAt(fieldPath);
    const pair = isMap(map) ? map.items.find((item) => isNode(item.key) && String(item.key) === name) : undefined;
    const range = pair && isNode(pair.key) ? pair.key.range : undefined;
    return range ? {file, ...toPlace(counter, range[0])} : placeOf(fieldPath);
  };
  return {value, placeOf, placeOfName};
}
