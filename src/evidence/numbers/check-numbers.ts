import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {parsePage} from '../../catalogue/parse-page';
import {placeAt} from '../../catalogue/places';
import type {Finding} from '../../floor/errors';
import {filesUnder} from '../../floor/files';
import {knownEvidence, type Evidence} from '../load';
import {claimIds} from '../vocabulary';
import {checkRegisterNumbers} from './data-numbers';
import {numbersOf, type StatedNumber} from './page-numbers';

/** The edition whose figures all come from the data; the article is kept as it was. */
const folder = 'docs';

/**
 * A finding for each number that a page of the current edition states in digits and does not take from a fact,
 * for each fact on a page that does not cite its source, and for each number in a text of the registers that no
 * fact of its sources has.
 * Names, dates, telephone numbers of the data and the page's own `structural_numbers` are no figures.
 */
export function checkNumbers(siteDir: string): Finding[] {
  const {evidence} = knownEvidence(siteDir);
  const full = path.join(siteDir, folder);
  const files = existsSync(full) ? filesUnder(full).filter((file) => file.endsWith('.md')) : [];
  const onPages = files.flatMap((file) => {
    const name = path.relative(siteDir, file).split(path.sep).join('/');
    const source = readFileSync(file, 'utf8');
    return [...numbersOfPage(source, name, evidence), ...uncitedFacts(source, name, evidence)].sort(
      (a, b) => a.line - b.line || a.column - b.column,
    );
  });
  return [...onPages, ...checkRegisterNumbers(evidence)];
}

/** A reader who meets a number must be able to go to where it comes from. */
function uncitedFacts(source: string, file: string, {facts}: Evidence): Finding[] {
  const cited = new Set([...source.matchAll(/\[(@[^\]]*)\]/g)].flatMap(([, keys]) => keys!.match(/(?<=@)[\w.-]+/g) ?? []));
  return [...source.matchAll(/\[fact:\s*([^\].\s]+)[^\]]*\]/g)].flatMap(({0: mark, 1: id, index}) => {
    const fact = facts.get(id!);
    if (!fact || cited.has(fact.source)) {
      return [];
    }
    const message = `Unexpected ${mark} on a page that does not cite its source, expected [@${fact.source}] beside it.`;
    return [{file, ...placeAt(source, index), code: 'UNCITED_FACT', message, hint: `add [@${fact.source}] behind the sentence.`}];
  });
}

function numbersOfPage(source: string, file: string, evidence: Evidence): Finding[] {
  const page = parsePage(source, file);
  const numbers = numbersOf(page);
  const allowed = structuralNumbers(source);
  const phones = new Set(evidence.help.map(({phone}) => phone.replace(/\s/g, '')));
  const isFree = ({text, offset}: StatedNumber) =>
    allowed.includes(text) ||
    phones.has(text) ||
    (text === String(claimIds.length) && / claims\b/.test(source.slice(offset, offset + 24)));
  const idle = allowed.filter((text) => !numbers.some((number) => number.text === text));
  return [
    ...idle.map((text) => ({
      file,
      ...placeAt(source, Math.max(source.indexOf('structural_numbers'), 0)),
      code: 'IDLE_STRUCTURAL_NUMBER',
      message: `Unexpected structural number '${text}' that the page does not state, expected only such as it does.`,
      hint: 'remove it from structural_numbers.',
    })),
    ...numbers
      .filter((number) => !isFree(number))
      .map(({text, value, offset}) => ({
        file,
        ...placeAt(source, offset),
        code: 'UNSOURCED_NUMBER',
        message: `Unexpected number '${text}', expected the number of a fact.`,
        hint: hintFor(value, evidence),
      })),
  ];
}

function structuralNumbers(source: string): string[] {
  const block = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source);
  const {structural_numbers: list} = (block ? parse(block[1]!) : {}) as {structural_numbers?: unknown};
  return Array.isArray(list) ? list.map(String) : [];
}

/** The facts with this very number, or what to do when there is none. */
function hintFor(value: number, {facts}: Evidence): string {
  const marks = [...facts.values()].flatMap(({id, values}) =>
    Object.entries(values)
      .filter(([, {number}]) => number === value)
      .map(([name]) => `[fact:${id}${Object.keys(values).length > 1 ? `.${name}` : ''}]`),
  );
  return marks.length > 0
    ? `write ${marks.slice(0, 3).join(' or ')} if one of these is meant, else add the fact.`
    : 'add the fact to src/evidence/data/facts/ and insert it; a number without evidential meaning goes into structural_numbers in the front matter.';
}
