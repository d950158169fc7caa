import {existsSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import {readCharts} from '../charts/load';
import type {Chart} from '../charts/schema';
import {ContentError, type Finding} from '../floor/errors';
import {checkRecord, type Located} from './check-record';
import {crossCheck, repeated} from './cross-checks';
import {mergeReferences} from './merge-references';
import {readRecords} from './records';
import {
  claimSchema,
  factSchema,
  helpSchema,
  interactionSchema,
  lawSchema,
  termSchema,
  medicineSchema,
  type Claim,
  type Fact,
  type HelpLine,
  type Interaction,
  type LawRow,
  type Medicine,
  type Reference,
  type Term,
} from './schema';

/** All that the pages may name: the references by id and the rows of each register, in file order. */
export interface Evidence {
  references: ReadonlyMap<string, Located<Reference>>;
  /** By id; of two under one id the first. */
  facts: ReadonlyMap<string, Located<Fact>>;
  glossary: ReadonlyMap<string, Located<Term>>;
  claims: readonly Located<Claim>[];
  interactions: readonly Located<Interaction>[];
  medicines: readonly Located<Medicine>[];
  law: readonly Located<LawRow>[];
  help: readonly Located<HelpLine>[];
  charts: readonly Located<Chart>[];
}

/** Where the data lies, from the root of the project. */
export const dataFolder = 'src/evidence/data';

const cache = new Map<string, {signature: string; evidence: Evidence; findings: Finding[]}>();

/**
 * Reads and checks the evidence. It is read again only when a data file has changed.
 * @param siteDir the root of the project
 * @throws ContentError with all findings, each at its file, line and column
 */
export function loadEvidence(siteDir: string): Evidence {
  const {evidence, findings} = knownEvidence(siteDir);
  if (findings.length > 0) {
    throw new ContentError(findings);
  }
  return evidence;
}

/** The evidence and all that is wrong with it, without throwing. It is read again only when a data file has changed. */
export function knownEvidence(siteDir: string): {evidence: Evidence; findings: Finding[]} {
  const signature = signatureOf(path.join(siteDir, dataFolder));
  const known = cache.get(siteDir);
  if (known?.signature === signature) {
    return known;
  }
  const read = {signature, ...readEvidence(siteDir)};
  cache.set(siteDir, read);
  return read;
}

function signatureOf(folder: string): string {
  return dataFiles(folder)
    .map((file) => {
      const {mtimeMs, size} = statSync(path.join(folder, file));
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

function dataFiles(folder: string): string[] {
  const inFolder = (sub: string) =>
    existsSync(path.join(folder, sub))
      ? readdirSync(path.join(folder, sub))
          .filter((name) => /\.(yaml|json)$/.test(name))
          .map((name) => path.posix.join(sub, name))
      : [];
  return ['.', 'references', 'facts', 'charts'].flatMap(inFolder).sort();
}

/** Reads the evidence and all that is wrong with it, without throwing. */
export function readEvidence(siteDir: string): {evidence: Evidence; findings: Finding[]} {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const rows = <S extends z.ZodType<object>>(name: string, schema: S): Located<z.output<S>>[] => {
    const {records, findings: unreadable} = readRecords(siteDir, `${dataFolder}/${name}`);
    const checked = records.map((record) => checkRecord(record, schema));
    findings.push(...unreadable, ...checked.flatMap((row) => row.findings));
    records.forEach(({value}) => seen.add(String((value as {id?: unknown} | null)?.id)));
    return checked.flatMap(({record}) => (record ? [record] : []));
  };
  const files = dataFiles(path.join(siteDir, dataFolder));
  const inFolder = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`));
  const byId = <T extends {id: string}>(records: Located<T>[]): ReadonlyMap<string, Located<T>> => {
    findings.push(...repeated(records, ({id}) => id, 'record'));
    const first = records.filter(({id}, index) => records.findIndex((other) => other.id === id) === index);
    return new Map(first.map((record) => [record.id, record]));
  };
  const merged = mergeReferences(
    siteDir,
    inFolder('references').map((file) => `${dataFolder}/${file}`),
  );
  findings.push(...merged.findings);
  merged.ids.forEach((id) => seen.add(id));
  const facts = byId(inFolder('facts').flatMap((file) => rows(file, factSchema)));
  const charts = readCharts(siteDir, inFolder('charts').map((file) => path.posix.basename(file)), facts);
  findings.push(...charts.findings);
  const evidence: Evidence = {
    references: merged.references,
    facts,
    glossary: byId(rows('glossary.yaml', termSchema)),
    claims: rows('claims.yaml', claimSchema).sort((a, b) => (a.id < b.id ? -1 : 1)),
    interactions: rows('interactions.yaml', interactionSchema),
    medicines: rows('medicines.yaml', medicineSchema),
    law: rows('law.yaml', lawSchema),
    help: rows('help.yaml', helpSchema),
    charts: charts.charts,
  };
  findings.push(...crossCheck({siteDir, evidence, seen, claimsFile: `${dataFolder}/claims.yaml`}));
  return {evidence, findings};
}
