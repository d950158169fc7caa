import {readFileSync} from 'node:fs';
import path from 'node:path';
import {placeAt} from '../catalogue/places';
import type {Finding} from '../floor/errors';
import {lookUpFact} from './facts';
import type {Evidence} from './load';
import {markPattern} from './mark-syntax';
import {unknownCitation, unknownClaim, unknownTerm} from './unknown-marks';

const code = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;
const termLink = /(?<=\]\()term:([^)\s]*)/g;

/**
 * A finding for each mark of a page that names no reference, claim, fact or term. A build finds the same; this
 * needs no build.
 * @param file the page, from the root of the project
 */
export function checkMarks(siteDir: string, file: string, evidence: Evidence): Finding[] {
  const source = readFileSync(path.join(siteDir, file), 'utf8');
  const prose = source.replace(code, (match) => ' '.repeat(match.length));
  const placeOf = (offset: number) => ({file, ...placeAt(source, offset)});
  const marks = [...prose.matchAll(new RegExp(markPattern.source, 'g'))].flatMap(({0: token, index}): Finding[] => {
    if (token.startsWith('[fact:')) {
      const found = lookUpFact(token, evidence.facts);
      return 'code' in found ? [{...placeOf(index), ...found}] : [];
    }
    if (token.startsWith('[claim:')) {
      return unknownClaim(token.slice('[claim:'.length, -1).trim(), evidence, placeOf(index));
    }
    const pieces = token.slice(1, -1).split(';').map((piece) => piece.trim());
    return pieces.flatMap((piece) => unknownCitation(piece, evidence, placeOf(index + token.indexOf(piece))));
  });
  const terms = [...prose.matchAll(termLink)].flatMap(({1: id, index}) => unknownTerm(id!, evidence, placeOf(index)));
  return [...marks, ...terms].sort((a, b) => a.line - b.line || a.column - b.column);
}
