import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {sourcesOf} from '../charts/sources';
import type {Finding} from '../floor/errors';
import {filesUnder} from '../floor/files';
import {editions} from '../site/editions';
import {checkMarks} from './check-marks';
import {unusedFacts} from './fact-use';
import {checkNumbers} from './numbers/check-numbers';
import {dataFolder, readEvidence, type Evidence} from './load';

/**
 * Checks the evidence and how the English pages use it: what `loadEvidence` checks, marks that name what there
 * is, a mark in the article and on its page for every claim, no reference or fact that nothing uses, and no
 * number without a fact.
 * @returns all findings; none when everything is in order
 */
export function checkEvidence(siteDir: string): Finding[] {
  const {evidence, findings} = readEvidence(siteDir);
  const article = textUnder(siteDir, 'versioned_docs/version-1.0', /\.md$/);
  const pages = article + textUnder(siteDir, 'docs', /\.md$/);
  const charts = chartFolders.map((folder) => textUnder(siteDir, folder, /\.(?:ts|yaml|json)$/)).join('\n');
  const named = new Set(charts.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
  return [
    ...findings,
    ...pageFiles(siteDir).flatMap((file) => checkMarks(siteDir, file, evidence)),
    ...unmarkedClaims(evidence, article),
    ...undiscussedClaims(evidence, siteDir),
    ...unusedReferences(evidence, pages, named),
    ...unusedFacts(evidence, pages, named),
    ...checkNumbers(siteDir),
  ];
}

/** Where the series of charts may lie, which name facts and references by their ids. */
const chartFolders = [`${dataFolder}/charts`, 'src/charts'];

/** The pages of all editions, from the root of the project. */
function pageFiles(siteDir: string): string[] {
  return editions
    .map(({folder}) => path.join(siteDir, folder))
    .flatMap((folder) => (existsSync(folder) ? filesUnder(folder) : []))
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.relative(siteDir, file).split(path.sep).join('/'));
}

function textUnder(siteDir: string, folder: string, names: RegExp): string {
  const full = path.join(siteDir, folder);
  const files = existsSync(full) ? filesUnder(full).filter((file) => names.test(file)) : [];
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

function unmarkedClaims({claims}: Evidence, article: string): Finding[] {
  return claims
    .filter(({id}) => !article.includes(`[claim:${id}]`))
    .map(({id, place}) => ({
      ...place,
      code: 'UNMARKED_CLAIM',
      message: `Found no [claim:${id}] in edition 1.0, expected a mark where the article makes the claim.`,
      hint: 'mark the sentence in versioned_docs/version-1.0.',
    }));
}

/** The register leads from a claim to its page, so the page must lead from the claim's mark to the register. */
function undiscussedClaims({claims}: Evidence, siteDir: string): Finding[] {
  return claims.flatMap(({id, page, place}) => {
    const file = path.join(siteDir, 'docs', `${page}.md`);
    if (!existsSync(file) || readFileSync(file, 'utf8').includes(`[claim:${id}]`)) {
      return [];
    }
    const message = `Found no [claim:${id}] on docs/${page}.md, expected a mark where its page discusses the claim.`;
    return [{...place, code: 'UNDISCUSSED_CLAIM', message, hint: 'mark the sentence there, or name another page.'}];
  });
}

function unusedReferences(
  {references, facts, glossary, claims, interactions, law, help, charts}: Evidence,
  pages: string,
  named: ReadonlySet<string>,
): Finding[] {
  const citations = [...pages.matchAll(/\[(@[^\]]*)\]/g)].flatMap(([, inner]) => inner!.split(';'));
  const used = new Set([
    ...citations.map((piece) => piece.trim().slice(1)),
    ...[...glossary.values(), ...claims, ...interactions, ...law].flatMap(({sources}) => sources),
    ...[...facts.values()].map(({source}) => source),
    ...help.flatMap(({source}) => source ?? []),
    ...charts.flatMap(sourcesOf),
  ]);
  return [...references.values()]
    .filter(({id}) => !used.has(id) && !named.has(id))
    .map(({id, place}) => ({
      ...place,
      code: 'UNUSED_REFERENCE',
      message: `Unexpected reference '${id}' that nothing cites, expected only references in use.`,
      hint: `cite it as [@${id}] or remove it.`,
    }));
}
