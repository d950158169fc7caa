import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {checkCatalogues, compileCatalogues, extractCatalogues} from '../catalogue';
import {translatedLocales} from '../site/locales';

/** What the work on all catalogues of a site took, in seconds. */
export interface CatalogueRun {
  languages: number;
  messages: number;
  extractAndMerge: number;
  check: number;
  compile: number;
  /** Seconds of processor time for all three: what it would take on a machine that does nothing else. */
  processor: number;
  /** Findings of the check, and files that the compilation wrote. */
  findings: number;
  written: number;
}

/** Extracts, merges, checks and compiles all languages of the site in a folder, once. */
export function runCatalogues(siteDir: string): CatalogueRun {
  const before = process.cpuUsage();
  const seconds: number[] = [];
  const timed = <T>(work: () => T): T => {
    const began = performance.now();
    const result = work();
    seconds.push((performance.now() - began) / 1000);
    return result;
  };
  const {messages} = timed(() => extractCatalogues({siteDir}));
  const findings = timed(() => checkCatalogues({siteDir}));
  const {changed} = timed(() => compileCatalogues({siteDir}));
  const [extractAndMerge = 0, check = 0, compile = 0] = seconds;
  const figures = {languages: translatedLocales.length, messages, findings: findings.length, written: changed.length};
  const {user, system} = process.cpuUsage(before);
  return {...figures, extractAndMerge, check, compile, processor: (user + system) / 1e6};
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(runCatalogues(process.cwd())));
}
