import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {billOfMaterials, checkLockFile} from '../../src/supply';

const integrity = `sha512-${'A'.repeat(86)}==`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, {recursive: true}));

/** Writes a project with one dependency and gives what is found in it, each with its place. */
function findingsOf(entry: Record<string, unknown>, version = '1.0.0', name = 'left'): string[] {
  const manifest = {name: 'small', version: '1.0.0', dependencies: {[name]: version}};
  const packages = {'': manifest, [`node_modules/${name}`]: {version: '1.0.0', integrity, license: 'MIT', ...entry}};
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({lockfileVersion: 3, packages}, null, 2));
  return checkLockFile(folder).map(({file, line, column, code}) => `${file}:${line}:${column} ${code}`);
}

describe('the lock file', () => {
  test('of this project has no findings', () => {
    expect(checkLockFile(process.cwd())).toEqual([]);
  });

  test('with one sound package has none', () => {
    expect(findingsOf({})).toEqual([]);
  });

  test.each([
    ['an address', {resolved: 'https://packages.example.org/left.tgz'}, 'FOREIGN_SOURCE'],
    ['a git commit', {resolved: 'git+ssh://git@example.org/left.git#1234'}, 'FOREIGN_SOURCE'],
    ['a link to a folder', {link: true}, 'FOREIGN_SOURCE'],
    ['no digest', {integrity: undefined}, 'NO_DIGEST'],
    ['an old digest', {integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk='}, 'NO_DIGEST'],
    ['an install script', {hasInstallScript: true}, 'INSTALL_SCRIPT'],
    ['an engine that leaves Node 20 out', {engines: {node: '>=22'}}, 'NARROW_ENGINE'],
    ['no licence', {license: undefined}, 'UNKNOWN_LICENCE'],
    ['a licence of which one half is unknown', {license: '(MIT AND SSPL-1.0)'}, 'UNKNOWN_LICENCE'],
  ])('with a package that has %s is refused, with its line', (_, entry, code) => {
    expect(findingsOf(entry)).toEqual([`package-lock.json:11:5 ${code}`]);
  });

  test.each([['(SSPL-1.0 OR MIT)'], ['Apache-2.0 AND MIT']])('takes the licence %s', (license) => {
    expect(findingsOf({license})).toEqual([]);
  });

  test.each(['^1.0.0', 'latest', 'file:../left', 'github:someone/left'])('refuses the version %s in package.json', (version) => {
    expect(findingsOf({}, version)).toEqual(['package.json:5:5 INEXACT_VERSION']);
  });
});

test('the bill of materials is the same bytes each time and lists every package of the lock file', async () => {
  const [first, second] = [await billOfMaterials(process.cwd()), await billOfMaterials(process.cwd())];
  expect(JSON.stringify(first)).toBe(JSON.stringify(second));
  expect(first.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first.metadata).not.toHaveProperty('timestamp');
  const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {packages: Record<string, {version: string; name?: string}>};
  // Entries with a name of their own stand in for another package, which npm lists under either name.
  const locked = Object.entries(packages)
    .filter(([key, {name}]) => key !== '' && name === undefined)
    .map(([key, {version}]) => `${key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`);
  const listed = new Set(first.components.map(({name, version}) => `${name}@${version}`));
  expect(locked.length).toBeGreaterThan(500);
  expect(locked.filter((wanted) => !listed.has(wanted))).toEqual([]);
});
