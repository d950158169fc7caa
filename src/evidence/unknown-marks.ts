import type {Finding} from '../floor/errors';
import type {Evidence} from './load';
import {nearest} from './nearest';
import type {Place} from './records';

const keyPattern = /^@([A-Za-z0-9][A-Za-z0-9._-]*)$/;

/** A finding when a piece of a citation such as `@kruegel2016` names no reference. */
export function unknownCitation(piece: string, {references}: Pick<Evidence, 'references'>, place: Place): Finding[] {
  const key = keyPattern.exec(piece)?.[1];
  if (!key) {
    const message = `Unexpected citation '${piece}', expected [@key] or [@key; @key].`;
    return [{...place, code: 'BAD_CITATION', message, hint: 'write the id of one reference after each @.'}];
  }
  if (references.has(key)) {
    return [];
  }
  const near = nearest(key, references.keys());
  const message = `Unexpected citation '${key}', expected the id of a reference.`;
  const hint = near ? `did you mean [@${near}]?` : `add '${key}' to a file in src/evidence/data/references/.`;
  return [{...place, code: 'UNKNOWN_CITATION', message, hint}];
}

/** A finding when a mark such as `[claim:A05]` names no claim; `id` is what it names. */
export function unknownClaim(id: string, {claims}: Pick<Evidence, 'claims'>, place: Place): Finding[] {
  const ids = claims.map((claim) => claim.id);
  if (ids.includes(id)) {
    return [];
  }
  const near = nearest(id, ids);
  const message = `Unexpected claim '${id}', expected an id of the register of claims.`;
  const hint = near ? `did you mean [claim:${near}]?` : 'write an id from A01 to A54.';
  return [{...place, code: 'UNKNOWN_CLAIM', message, hint}];
}

/** A finding when no term has the id. */
export function unknownTerm(id: string, {glossary}: Pick<Evidence, 'glossary'>, place: Place): Finding[] {
  if (glossary.has(id)) {
    return [];
  }
  const near = nearest(id, glossary.keys());
  const message = `Unexpected term '${id}', expected the id of a term of the glossary.`;
  const hint = near ? `did you mean term:${near}?` : `add '${id}' to src/evidence/data/glossary.yaml.`;
  return [{...place, code: 'UNKNOWN_TERM', message, hint}];
}
