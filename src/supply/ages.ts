import {readFileSync} from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import {runNpm} from './npm';

/** How old a direct dependency is. */
export interface Age {
  name: string;
  version: string;
  /** Days since the version in use was published. */
  days: number;
  /** The newest version that is no pre-release, and the days since it was published. */
  newest: string;
  newestDays: number;
}

/** What the registry tells of a package: the day of each version, ISO 8601. */
export type PublishedTimes = Record<string, string>;

/** A version younger than this may be a hijacked one that nobody has noticed yet. */
export const youngDays = 7;
/** A dependency in use for longer than this, though a newer one is there, is worth a look. */
export const oldDays = 400;

const dayMs = 86_400_000;

/** Works out the age of a version, out of what the registry tells. */
export function ageOf(name: string, version: string, times: PublishedTimes, now: Date): Age {
  const daysSince = (wanted: string) => Math.floor((now.getTime() - Date.parse(times[wanted] ?? '')) / dayMs);
  const versions = Object.keys(times).filter((found) => semver.valid(found) && !semver.prerelease(found));
  const newest = semver.maxSatisfying(versions, '*') ?? version;
  return {name, version, days: daysSince(version), newest, newestDays: daysSince(newest)};
}

/** What is to be said of an age; empty when nothing. */
export function remarkOn({version, days, newest}: Age): string {
  if (Number.isNaN(days)) {
    return 'not in the registry';
  }
  if (days < youngDays) {
    return `younger than ${youngDays} days`;
  }
  return days > oldDays && newest !== version ? `older than ${oldDays} days, and ${newest} is there` : '';
}

/**
 * Asks the registry how old each direct dependency is, the oldest first.
 * @throws MachineError when npm or the network is missing
 */
export async function dependencyAges(siteDir: string, now: Date, signal?: AbortSignal): Promise<Age[]> {
  const manifest = JSON.parse(readFileSync(path.join(siteDir, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  const direct = Object.entries({...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies});
  const ages: Age[] = [];
  for (const [name, version] of direct) {
    const times = JSON.parse(await runNpm(['view', name, 'time', '--json'], siteDir, signal)) as PublishedTimes;
    ages.push(ageOf(name, version, times, now));
  }
  return ages.sort((a, b) => b.days - a.days);
}
