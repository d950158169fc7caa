import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {cataloguePath} from '../catalogue/catalogue-paths';
import {sourceLocale, type Edition} from '../site';

/** Days of the last change by path from the root of the project, ISO 8601. */
export type ChangeDates = ReadonlyMap<string, string>;

const watched = ['docs', 'versioned_docs', 'i18n', 'src/evidence/data', 'src/pages'];
const dataFolder = 'src/evidence/data';

/** The registers that a page can hold, and what they are made from. */
const registers: Record<string, string> = {
  claims: `${dataFolder}/claims.yaml`,
  interactions: `${dataFolder}/interactions.yaml`,
  law: `${dataFolder}/law.yaml`,
  'help-lines': `${dataFolder}/help.yaml`,
  glossary: `${dataFolder}/glossary.yaml`,
  bibliography: `${dataFolder}/references/references.json`,
};

/**
 * Reads from git when each source was last changed: the day of the newest commit that touched it.
 * Empty where there is no git or only a shallow copy of the history, whose dates would be wrong.
 */
export function readChangeDates(siteDir: string): ChangeDates {
  if (git(siteDir, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') {
    return new Map();
  }
  const log = git(siteDir, ['log', '--format=%x00%cs', '--name-only', '--relative', '--no-renames', '--', ...watched]);
  const dates = new Map<string, string>();
  for (const commit of log?.split('\0').slice(1) ?? []) {
    const [day = '', ...files] = commit.split('\n').filter(Boolean);
    files.filter((file) => (dates.get(file) ?? '') < day).forEach((file) => dates.set(file, day));
  }
  return dates;
}

/** The sources of a page of an edition in a language, as paths from the root of the project. */
export function sourcesOf(siteDir: string, {folder}: Edition, id: string, locale: string): string[] {
  const source = `${folder}/${id}.md`;
  const full = path.join(siteDir, source);
  const text = existsSync(full) ? readFileSync(full, 'utf8') : '';
  const data = Object.entries(registers).flatMap(([name, file]) => (text.includes(`::${name}`) ? [file] : []));
  const own = locale === sourceLocale ? [] : [`docs/${id}`, ...(data.length > 0 ? ['data'] : [])];
  return [source, ...data, ...own.map((name) => cataloguePath(locale, name))];
}

/** The newest of the days of some sources, or the given one when none is known. */
export function newestChange(dates: ChangeDates, sources: readonly string[], otherwise: string): string {
  const known = sources.flatMap((source) => dates.get(source) ?? []);
  return known.sort().at(-1) ?? otherwise;
}

function git(folder: string, args: string[]): string | null {
  const {status, stdout} = spawnSync('git', ['-C', folder, '-c', 'core.quotepath=off', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : null;
}
