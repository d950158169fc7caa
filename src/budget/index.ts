/** What pages, scripts and styles may weigh, and what they weigh. */
import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Finding} from '../floor/errors';
import {sourceLocale, type Settings} from '../site';
import {readBudget} from './read-budget';
import {checkPageWeights} from './weigh-pages';
import {checkSourceWeights} from './weigh-sources';

export {budgetFile, readBudget, type Budget} from './read-budget';
export {checkPageWeights, pack, weighPage, type PageWeight} from './weigh-pages';
export {checkSourceWeights} from './weigh-sources';

/**
 * Holds the scripts and styles in the sources, and the pages of the last build where there is one, against the budget.
 * @param built the folder of the last build
 */
export async function checkBudget(siteDir: string, built: string, {basePath, locales}: Settings): Promise<Finding[]> {
  const budget = readBudget(siteDir);
  const languages = locales.filter((code) => code !== sourceLocale);
  const pages = existsSync(path.join(built, 'index.html')) ? checkPageWeights({site: built, basePath, languages}, budget) : [];
  return [...(await checkSourceWeights(siteDir, budget)), ...pages];
}
