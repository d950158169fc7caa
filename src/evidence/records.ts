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

/** Reads a YAML or JSON file that holds a list of records. JSON is read as the YAML that it also is. */
export function readRecords(siteDir: string, file: string): {records: RawRecord[]; findings: Finding[]} {
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
  const list: unknown = document.toJS();
  if (!Array.isArray(list)) {
    return refuse({
      ...start,
      code: 'SYNTAX',
      message: `Unexpected ${typeof list}, expected a list of records.`,
      hint: 'begin each record with a dash.',
    });
  }
  return {records: list.map((value, index) => toRecord({value, index, document, counter, file})), findings: []};
}

function refuse(...findings: Finding[]) {
  return {records: [], findings};
}

function toPlace(counter: LineCounter, offset: number): {line: number; column: number} {
  const {line, col} = counter.linePos(offset);
  return {line, column: col};
}

interface Origin {
  value: unknown;
  index: number;
  document: Document;
  counter: LineCounter;
  file: string;
}

function toRecord({value, index, document, counter, file}: Origin): RawRecord {
  const nodeAt = (fieldPath: readonly PropertyKey[]) => document.getIn([index, ...fieldPath], true);
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
