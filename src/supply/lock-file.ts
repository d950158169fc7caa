import {readFileSync} from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import type {Finding} from '../floor/errors';

const lockName = 'package-lock.json';
const packageName = 'package.json';

/** The Node releases that must run everything: the oldest of each line that is supported. */
export const supportedNodes = ['20.19.0', '22.12.0', '24.0.0'] as const;

/** Packages that have an install script. None of them needs it here: scripts are off (`.npmrc`). */
const knownInstallScripts = ['@parcel/watcher', '@swc/core', 'core-js', 'esbuild', 'fsevents', 'puppeteer'];

/** Licences under which a package may be taken, as SPDX names; of a choice one suffices, of a sum all are needed. */
const knownLicences = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT'],
  ...['MIT-0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib'],
  // Of citeproc, which runs while the site is built and is not part of what is published.
  'CPAL-1.0',
]);

/** Packages whose manifest names no licence; each has a licence text that was read. */
const licenceReadElsewhere = new Set(['eval', 'format', 'require-like']);

/** The fields of an entry of the lock file, version 3, that are looked at. */
interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  link?: boolean;
  optional?: boolean;
  engines?: {node?: string};
}

/**
 * Checks what `npm ci` will install: exact versions, a digest on every package, nothing from outside the
 * registry, no unknown install script, an engine range that holds every supported Node, a known licence.
 * @param siteDir the folder of package.json and package-lock.json
 */
export function checkLockFile(siteDir: string): Finding[] {
  const manifest = readFileSync(path.join(siteDir, packageName), 'utf8');
  const lock = readFileSync(path.join(siteDir, lockName), 'utf8');
  const {packages = {}} = JSON.parse(lock) as {packages?: Record<string, Entry>};
  const entries = Object.entries(packages).filter(([key]) => key !== '');
  return [...checkVersions(manifest), ...entries.flatMap(([key, entry]) => checkEntry(lock, key, entry))];
}

function checkVersions(text: string): Finding[] {
  const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
  return kinds
    .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    .filter(([, version]) => semver.valid(version) === null)
    .map(([name, version]) => ({
      ...placeOf(packageName, text, `"${name}"`),
      code: 'INEXACT_VERSION',
      message: `Unexpected version ${version} of ${name}, expected an exact one.`,
      hint: `install it with \`npm install --save-exact ${name}@<version>\`.`,
    }));
}

function checkEntry(text: string, key: string, entry: Entry): Finding[] {
  const name = key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const finding = (code: string, message: string, hint: string): Finding => ({
    ...placeOf(lockName, text, `"${key}"`),
    code,
    message,
    hint,
  });
  const findings: Finding[] = [];
  if (entry.link || entry.resolved !== undefined) {
    const from = entry.resolved ?? 'a link';
    findings.push(
      finding(
        'FOREIGN_SOURCE',
        `Found ${name} from ${from}, expected the registry that npm is set to, without an address.`,
        'keep `omit-lockfile-registry-resolved=true` in .npmrc, and take packages by name and version only.',
      ),
    );
  }
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? '')) {
    const found = entry.integrity ?? 'none';
    findings.push(
      finding('NO_DIGEST', `Found ${found} as the digest of ${name}, expected SHA-512.`, 'remove the entry and run `npm install` again.'),
    );
  }
  if (entry.hasInstallScript && !knownInstallScripts.includes(name)) {
    findings.push(
      finding(
        'INSTALL_SCRIPT',
        `Found an install script in ${name}, expected one only in ${knownInstallScripts.join(', ')}.`,
        'read the script; when the package works without it, add its name in src/supply/lock-file.ts.',
      ),
    );
  }
  const range = entry.engines?.node;
  const refused = supportedNodes.filter((node) => range && !semver.satisfies(node, range));
  if (refused.length > 0 && !entry.optional) {
    findings.push(
      finding(
        'NARROW_ENGINE',
        `Found ${name} for Node ${range}, expected one that takes ${refused.join(', ')}.`,
        'take the newest version that does, or raise `engines` in package.json.',
      ),
    );
  }
  if (!isKnown(entry.license) && !licenceReadElsewhere.has(name)) {
    findings.push(
      finding(
        'UNKNOWN_LICENCE',
        `Found licence ${entry.license ?? 'none'} of ${name}, expected one that is known.`,
        'read it; when it may be used, add it in src/supply/lock-file.ts.',
      ),
    );
  }
  return findings;
}

/** Reads an SPDX expression without nested brackets, such as `(MIT OR CC0-1.0)`. */
function isKnown(expression = ''): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => knownLicences.has(name)));
}

function placeOf(file: string, text: string, found: string): {file: string; line: number; column: number} {
  const before = text.slice(0, Math.max(0, text.indexOf(`${found}:`))).split('\n');
  return {file, line: before.length, column: before.at(-1)!.length + 1};
}
