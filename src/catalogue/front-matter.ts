import {isMap, isScalar, parseDocument} from 'yaml';
import type {Finding} from '../floor/errors';
import {placeAt} from './places';
import {frontMatterKeys, type FrontMatterKey} from './types';

/** A translatable value of the front matter; offsets into the file. */
export interface FrontMatterValue {
  key: FrontMatterKey;
  start: number;
  end: number;
  value: string;
}

export interface FrontMatter {
  values: FrontMatterValue[];
  /** Names of all keys, in order. */
  keys: string[];
  /** Where the body begins. */
  bodyStart: number;
  findings: Finding[];
}

/** Keys that would make Docusaurus read a page as something else than plain Markdown. */
const refusedKeys = ['mdx', 'format'];

/**
 * Splits the front matter off a page. It opens with exactly `---` on the first line and is YAML;
 * what else the site's parser would accept (`---js`, a byte order mark) is a finding.
 */
export function readFrontMatter(source: string, file: string): FrontMatter {
  const findings: Finding[] = [];
  const report = (offset: number, message: string, hint: string) =>
    findings.push({file, ...placeAt(source, offset), code: 'PAGE_FRONT_MATTER', message, hint});
  const none = (): FrontMatter => ({values: [], keys: [], bodyStart: 0, findings});
  if (source.startsWith('\uFEFF')) {
    report(0, 'Unexpected byte order mark, expected plain UTF-8.', 'save the page as UTF-8 without a byte order mark.');
    return none();
  }
  if (!source.startsWith('---')) {
    return none();
  }
  const opening = /^---\r?\n/.exec(source);
  if (!opening) {
    report(
      0,
      'Unexpected first line, expected exactly `---`.',
      'write `---` alone on the first line; front matter is YAML.',
    );
    return none();
  }
  const close = source.indexOf('\n---', opening[0].length - 1);
  const closing = close < 0 ? null : /^\n---[ \t]*(?:\r?\n|$)/.exec(source.slice(close));
  if (!closing) {
    report(
      Math.max(close + 1, 0),
      'Unexpected end of the front matter, expected `---` alone on a line.',
      'close the front matter with `---`.',
    );
    return none();
  }
  const bodyStart = close + closing[0].length;
  return {...readValues(source, opening[0].length, Math.max(close, opening[0].length), report), bodyStart, findings};
}

function readValues(
  source: string,
  start: number,
  end: number,
  report: (offset: number, message: string, hint: string) => void,
) {
  const document = parseDocument(source.slice(start, end));
  const keys: string[] = [];
  const values: FrontMatterValue[] = [];
  for (const error of document.errors) {
    report(
      start + error.pos[0],
      `Unexpected YAML: ${error.message.split('\n')[0]}`,
      'mend the YAML; text with a colon needs quotes.',
    );
  }
  for (const item of isMap(document.contents) ? document.contents.items : []) {
    const key = isScalar(item.key) ? String(item.key.value) : '';
    keys.push(key);
    if (refusedKeys.includes(key)) {
      report(start, `Unexpected key '${key}', expected a page of plain Markdown.`, `remove the key '${key}'.`);
    }
    const value = item.value;
    if (isTranslated(key) && isScalar(value) && typeof value.value === 'string' && value.range) {
      const raw = source.slice(start + value.range[0], start + value.range[1]);
      const from = start + value.range[0];
      values.push({key, start: from, end: from + raw.trimEnd().length, value: value.value});
    }
  }
  return {keys, values};
}

function isTranslated(key: string): key is FrontMatterKey {
  return (frontMatterKeys as readonly string[]).includes(key);
}
