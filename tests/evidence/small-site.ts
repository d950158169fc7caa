import {cpSync, mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {stringify} from 'yaml';
import {claimIds, partOfClaim} from '../../src/evidence/vocabulary';

export const trial = {
  id: 'kruegel2016',
  type: 'article-journal',
  title: 'Mitragyna alkaloids as opioid receptor modulators',
  author: ['Kruegel', 'Gassaway', 'Kapoor', 'Varadi', 'Majumdar', 'Filizola', 'Javitch'].map((family) => ({
    family,
    given: 'Anna B.',
  })),
  'container-title': 'Journal of Examples',
  volume: '138',
  issue: '21',
  page: '6754-6764',
  issued: {'date-parts': [[2016]]},
  DOI: '10.1021/jacs.6b00360',
  PMID: '27192616',
  custom: {verified: 'full', design: 'in-vitro', n: 1200},
};

export const notice = {
  id: 'agency2025',
  type: 'webpage',
  title: 'ประกาศเรื่องกระท่อม',
  author: [{literal: 'สำนักงานตัวอย่าง'}],
  issued: {'date-parts': [[2025, 2, 1]]},
  URL: 'https://agency.example/notice',
  custom: {verified: 'partial', design: 'regulator'},
};

export const claims = () =>
  claimIds.map((id) => ({
    id,
    part: partOfClaim(id),
    claim: `Claim ${id}.`,
    verdict: 'unproven',
    certainty: 'very-low',
    appraisal: `No trial has tested ${id}.`,
    sources: ['kruegel2016'],
    page: 'mood/kratom-and-mood',
    checked: '2026-11-24',
  }));

export const interaction = {
  id: 'ix-opioids',
  with: 'Opioid painkillers',
  examples: ['oxycodone', 'morphine'],
  mechanism: 'Both act on the same receptor.',
  effect: 'Breathing slows.',
  human_evidence: 'case-reports',
  severity: 'major',
  certainty: 'low',
  advice: 'Do not combine.',
  sources: ['agency2025', 'kruegel2016'],
  basis: 'Seen in case reports.',
};

export const medicine = {
  id: 'oxycodone',
  name: 'oxycodone',
  names: [{name: 'OxyContin', seen_at: 'https://names.example/'}],
  rows: ['ix-opioids'],
  checked: '2026-11-25',
};

export const lawRows = [
  {
    code: 'TH',
    name: 'Thailand',
    status: 'age-limited',
    minimum_age: 18,
    summary: 'Leaf may be sold to adults.',
    as_of: '2022-09',
    sources: ['agency2025'],
    confidence: 'high',
    checked: '2026-11-24',
  },
  {
    code: 'EG',
    name: 'Egypt',
    status: 'unclear',
    summary: 'Sources disagree.',
    as_of: '2026-11-23',
    sources: [],
    confidence: 'low',
    checked: '2026-11-24',
  },
  {
    code: 'US-KS',
    name: 'Kansas',
    status: 'prohibited',
    summary: 'A ban was passed.',
    as_of: '2026-07-08',
    sources: ['kruegel2016'],
    confidence: 'medium',
    reported_only: true,
    checked: '2026-11-24',
  },
];

export const helpLines = [
  {
    country: 'US',
    languages: ['en', 'es'],
    service: '988 Lifeline',
    kind: 'suicide-crisis',
    phone: '988',
    hours: '24/7',
    source: 'agency2025',
    source_date: '2026-01-18',
    confidence: 'high',
    checked: '2026-11-24',
  },
  {
    country: 'US',
    languages: ['en'],
    service: 'Emergency services',
    kind: 'emergency',
    phone: '911',
    source: 'agency2025',
    source_date: 'undated',
    confidence: 'high',
    checked: '2026-11-24',
  },
  {
    country: 'TH',
    languages: ['th'],
    service: 'สายด่วน',
    kind: 'suicide-crisis',
    phone: '1323',
    source: 'agency2025',
    source_date: '2025-09',
    confidence: 'medium',
    checked: '2026-11-24',
  },
];

export const fact = {
  id: 'users-low-mood',
  fact: 'Of 1,200 users, 81.5% felt low.',
  values: {share: {number: 81.5, unit: '%'}, n: {number: 1200}},
  source: 'kruegel2016',
  seen_at: 'https://journal.example/users',
  evidence: 'human-observational',
  confidence: 'high',
  as_of: 2016,
  checked: '2026-11-24',
};

export const term = {
  id: 'withdrawal',
  term: 'Withdrawal',
  definition: 'What a body feels when a drug it is used to is gone.',
  also: ['coming off'],
  checked: '2026-11-24',
};

export interface SmallSite {
  facts: unknown;
  glossary: unknown;
  references: Record<string, unknown>;
  claims: unknown;
  interactions: unknown;
  medicines: unknown;
  law: unknown;
  help: unknown;
}

/** Writes a whole tiny site with valid evidence, changed as the test says; gives its folder. */
export function makeSmallSite(change: Partial<SmallSite> = {}): string {
  const site: SmallSite = {
    references: {'base.json': [trial, notice]},
    claims: claims(),
    interactions: [interaction],
    medicines: [medicine],
    law: lawRows,
    help: helpLines,
    facts: [],
    glossary: [],
    ...change,
  };
  const siteDir = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  const data = path.join(siteDir, 'src/evidence/data');
  mkdirSync(path.join(data, 'references'), {recursive: true});
  for (const [name, items] of Object.entries(site.references)) {
    writeFileSync(
      path.join(data, 'references', name),
      typeof items === 'string' ? items : JSON.stringify(items, null, 1),
    );
  }
  mkdirSync(path.join(data, 'facts'));
  for (const name of ['claims', 'interactions', 'medicines', 'law', 'help', 'glossary', 'facts'] as const) {
    const content = site[name];
    writeFileSync(path.join(data, name === 'facts' ? 'facts/safety.yaml' : `${name}.yaml`), typeof content === 'string' ? content : stringify(content));
  }
  cpSync(path.join(process.cwd(), 'src/evidence/csl'), path.join(siteDir, 'src/evidence/csl'), {recursive: true});
  const marks = claimIds.map((id) => `Sentence [claim:${id}].`).join(' ');
  writePage(siteDir, 'docs/mood/kratom-and-mood.md', `---\ntitle: Kratom and mood\n---\n\n${marks}\n`);
  writePage(
    siteDir,
    'versioned_docs/version-1.0/start/in-five-minutes.md',
    `---\ntitle: Opening\nslug: /start/opening\n---\n\n${marks}\n`,
  );
  return siteDir;
}

export function writePage(siteDir: string, file: string, content: string): string {
  const full = path.join(siteDir, file);
  mkdirSync(path.dirname(full), {recursive: true});
  writeFileSync(full, content);
  return full;
}
