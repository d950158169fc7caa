import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gateTranslation} from '../../src/catalogue';
import type {MessageKind} from '../../src/catalogue/types';
import {checks, toPair} from '../../src/catalogue/warnings';

/** A verdict of translate-toolkit's pofilter on one translation. */
export interface FilterCase {
  check: string;
  checker: string;
  source: string;
  target: string;
  expect: string;
}

interface Counterpart {
  kind?: MessageKind;
  /** Checks of language that ask the same. */
  checks?: string[];
  /** Codes of the gate that refuse the same. */
  codes?: string[];
}

const links = ['ADDRESS', 'SKELETON'];
const edges = ['BLOCK', 'NEWLINE', 'NO_TEXT'];

/** What corresponds here to a check of pofilter. */
export const counterparts: Record<string, Counterpart> = {
  numbers: {checks: ['numbers', 'units']},
  puncspacing: {checks: ['spacing']},
  endpunc: {checks: ['end', 'signs', 'spacing']},
  startpunc: {checks: ['start', 'signs']},
  doublewords: {checks: ['repeated']},
  doublespacing: {checks: ['spacing']},
  brackets: {kind: 'text', checks: ['brackets'], codes: ['PLACEHOLDER']},
  unchanged: {checks: ['unchanged']},
  long: {checks: ['length']},
  short: {checks: ['length']},
  urls: {codes: links},
  emails: {codes: links},
  xmltags: {codes: ['SKELETON', 'MARKUP', 'BLOCK']},
  newlines: {codes: edges},
  tabs: {codes: ['CHARACTER', ...edges]},
  blank: {kind: 'text', codes: edges},
  startwhitespace: {codes: edges},
  endwhitespace: {codes: edges},
  pythonbraceformat: {kind: 'text', codes: ['PLACEHOLDER']},
};

export function readFilterCases(folder: string): FilterCase[] {
  return JSON.parse(readFileSync(path.join(folder, 'pofilter-checks.json'), 'utf8')) as FilterCase[];
}

/** Could the source be a message of this project: one line, no space around it, at least one letter or digit? */
export function isMessage({source}: FilterCase): boolean {
  return source === source.trim() && !/[\r\n\t]/.test(source) && /[\p{L}\p{N}]/u.test(source);
}

/** Does this project object where pofilter does, and only there? */
export function agrees({check, checker, source: msgid, target: msgstr, expect}: FilterCase): boolean {
  const {kind = 'paragraph', checks: names = [], codes = []} = counterparts[check]!;
  const locale = /targetlanguage='(\w+)'/.exec(checker)?.[1] ?? 'af';
  const candidate = {kind, msgid, msgstr};
  const pair = toPair(candidate, {locale, terms: []});
  const objects =
    names.some((name) => checks[name]!(pair).length > 0) ||
    gateTranslation(candidate).some(({code}) => codes.includes(code));
  return objects === expect.startsWith('fails');
}

/** The rows of a table of figures in `src/catalogue/CONFORMANCE.md`: name, then numbers. */
export function publishedFigures(): Map<string, number[]> {
  const text = readFileSync(path.join(process.cwd(), 'src/catalogue/CONFORMANCE.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `?([^|`]+?)`? +\| *(\d+) *\| *(\d+) *\| *(\d+) *\|/gm)];
  return new Map(rows.map(([, name, ...figures]) => [name!, figures.slice(0, 3).map(Number)]));
}
