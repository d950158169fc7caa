import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import type {BookSource} from '../press/for-sites';
import {editions} from '../site';

/** How many passages a book has, how many are still in English, how many no person has reviewed. */
export interface Passages {
  total: number;
  english: number;
  unreviewed: number;
}

/** Adds up what the compiled pages say about their translation; all zero for the source language. */
export function countPassages(siteDir: string, {locale, edition, outline}: BookSource): Passages {
  const pages = outline.flatMap((part) => part.pages);
  const {version: name} = editions.find((candidate) => candidate.edition === edition.edition)!;
  const version = name === 'current' ? 'current' : `version-${name}`;
  const folder = path.join(siteDir, '.i18n', locale.code, 'docusaurus-plugin-content-docs', version);
  const sum: Passages = {total: 0, english: 0, unreviewed: 0};
  for (const file of pages.map(({id}) => path.join(folder, `${id}.md`)).filter((file) => existsSync(file))) {
    const block = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8'));
    const {translation} = (block ? parse(block[1]!) : {}) as {translation?: Partial<Passages>};
    sum.total += translation?.total ?? 0;
    sum.english += translation?.english ?? 0;
    sum.unreviewed += translation?.unreviewed ?? 0;
  }
  return sum;
}
