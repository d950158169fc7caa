import {existsSync} from 'node:fs';
import path from 'node:path';
import {sourcesOf} from '../charts/sources';
import type {Finding} from '../floor/errors';
import type {Evidence} from './load';
import type {LawRow} from './schema';
import {nearest} from './nearest';
import type {Place} from './records';
import {claimIds, partOfClaim} from './vocabulary';

interface Checked {
  siteDir: string;
  evidence: Evidence;
  /** The ids of all records, also of those that are wrong in themselves and have their finding already. */
  seen: ReadonlySet<string>;
  claimsFile: string;
}

/** Checks what holds between records: every claim once, every source known, every page there. */
export function crossCheck({siteDir, evidence, seen, claimsFile}: Checked): Finding[] {
  return [
    ...repeated(evidence.claims, (claim) => claim.id, 'claim'),
    ...repeated(evidence.interactions, (row) => row.id, 'interaction'),
    ...repeated(evidence.medicines, (medicine) => medicine.name, 'medicine'),
    ...medicinesWithoutRow(evidence, seen),
    ...repeated(evidence.law, (row) => row.code, 'place'),
    ...missingClaims(seen, claimsFile),
    ...evidence.claims.flatMap((claim) => claimInPlace(claim, siteDir)),
    ...unknownSources(evidence, seen),
    ...unknownTerms(evidence),
    ...lawWithoutSource(evidence),
  ];
}

function medicinesWithoutRow({medicines, interactions}: Evidence, seen: ReadonlySet<string>): Finding[] {
  const ids = interactions.map(({id}) => id);
  return medicines.flatMap(({name, rows, place}) =>
    rows
      .filter((id) => !seen.has(id))
      .map((id) => {
        const near = nearest(id, ids);
        const message = `Unexpected row '${id}' of ${name}, expected the id of an interaction.`;
        const hint = near ? `did you mean '${near}'?` : 'name a row of interactions.yaml.';
        return {...place, code: 'UNKNOWN_INTERACTION', message, hint};
      }),
  );
}

type Row = {place: Place};

/** A finding for each record that has the id of an earlier one. */
export function repeated<T extends Row>(rows: readonly T[], idOf: (row: T) => string, kind: string): Finding[] {
  const first = new Map<string, T>();
  return rows.flatMap((row) => {
    const earlier = first.get(idOf(row));
    if (!earlier) {
      first.set(idOf(row), row);
      return [];
    }
    const message = `Unexpected second ${kind} ${idOf(row)}, expected it once (first at ${earlier.place.file}:${earlier.place.line}).`;
    return [{...row.place, code: 'DUPLICATE_RECORD', message, hint: 'keep one of the two.'}];
  });
}

function missingClaims(seen: ReadonlySet<string>, file: string): Finding[] {
  return claimIds
    .filter((id) => !seen.has(id))
    .map((id) => ({
      file,
      line: 1,
      column: 1,
      code: 'MISSING_CLAIM',
      message: `Found no claim ${id}, expected all claims from A01 to A54.`,
      hint: `add the claim ${id} with its verdict and sources.`,
    }));
}

function claimInPlace(claim: Evidence['claims'][number], siteDir: string): Finding[] {
  const part = partOfClaim(claim.id);
  const findings: Finding[] = [];
  if (claim.part !== part) {
    const message = `Unexpected part '${claim.part}' of ${claim.id}, expected '${part}'.`;
    findings.push({...claim.place, code: 'WRONG_PART', message, hint: `write part: ${part}.`});
  }
  if (!existsSync(path.join(siteDir, 'docs', `${claim.page}.md`))) {
    const message = `Unexpected page '${claim.page}' of ${claim.id}, expected a page that exists as docs/${claim.page}.md.`;
    findings.push({...claim.place, code: 'UNKNOWN_PAGE', message, hint: 'name the page that discusses the claim.'});
  }
  return findings;
}

function unknownSources({references, facts, glossary, claims, interactions, law, help, charts}: Evidence, seen: ReadonlySet<string>): Finding[] {
  const uses = [
    ...[...facts.values()].map(({source, place}) => ({key: source, place})),
    ...[...glossary.values(), ...claims, ...interactions, ...law].flatMap(({sources, place}) => sources.map((key) => ({key, place}))),
    ...help.flatMap(({source, place}) => (source ? [{key: source, place}] : [])),
    ...charts.flatMap((chart) => sourcesOf(chart).map((key) => ({key, place: chart.place}))),
  ];
  return uses
    .filter(({key}) => !seen.has(key))
    .map(({key, place}) => {
      const near = nearest(key, references.keys());
      return {
        ...place,
        code: 'UNKNOWN_SOURCE',
        message: `Unexpected source '${key}', expected the id of a reference.`,
        hint: near ? `did you mean '${near}'?` : `add '${key}' to a file in src/evidence/data/references/.`,
      };
    });
}

function unknownTerms({glossary}: Evidence): Finding[] {
  return [...glossary.values()].flatMap(({id, see, place}) =>
    see
      .filter((other) => other === id || !glossary.has(other))
      .map((other) => {
        const near = nearest(other, [...glossary.keys()].filter((known) => known !== id));
        const message = `Unexpected 'see: ${other}' of the term '${id}', expected the id of another term.`;
        const hint = near ? `did you mean '${near}'?` : 'add the term or remove its id here.';
        return {...place, code: 'UNKNOWN_TERM', message, hint};
      }),
  );
}

/** A source that can be cited, or, for what is only reported, the address where it was read. */
function hasSource({sources, reported_only: reported, seen_at: addresses}: Pick<LawRow, 'sources' | 'reported_only' | 'seen_at'>): boolean {
  return sources.length > 0 || (reported === true && addresses.length > 0);
}

function lawWithoutSource({law}: Evidence): Finding[] {
  return law
    .filter((row) => row.status !== 'unclear' && (!hasSource(row) || row.confidence === 'low'))
    .map(({place, ...row}) => ({
      ...place,
      code: 'LAW_UNSURE',
      message: `Unexpected status '${row.status}' of ${row.code} with ${hasSource(row) ? 'low confidence' : 'no source'}, expected 'unclear'.`,
      hint: 'write status: unclear, or give a source that settles it.',
    }));
}
