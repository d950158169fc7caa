import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from '@jest/globals';
import {offlineFiles, webManifest, writeOffline} from '../../src/offline';
import {hashOf} from '../../src/offline/copy';
import {hashBytes} from '../../src/offline/language-files';
import type {LanguageFiles} from '../../src/offline/types';
import {root as project} from '../site/built-site';

let site: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
  writeFileSync(path.join(site, file), text);
};
const writeAll = (isOn = true) =>
  writeOffline({
    siteDir: project,
    site,
    basePath: '/x/',
    isOn,
    languages: [
      {locale: 'en', folder: '', books: [{edition: '2.0', file: 'downloads/en.pdf'}]},
      {locale: 'th', folder: 'th/', books: [{edition: '2.0', file: 'downloads/missing.pdf'}]},
    ],
  });
const listOf = (folder: string) => JSON.parse(readFileSync(path.join(site, folder, 'offline/files.json'), 'utf8')) as LanguageFiles;
const addresses = (folder: string) => listOf(folder).files.map(([address]) => address);

beforeEach(() => {
  site = mkdtempSync(path.join(os.tmpdir(), 'offline-files-'));
  write('index.html', '<link rel=icon href=/x/img/mark.svg><link rel="canonical" href="https://a.example/x/law/"><script src="/x/assets/search-1.js"></script>');
  write('law/index.html', '<a href="/x/downloads/en.pdf">PDF</a><img src="/x/img/gone.png">');
  write('translate/index.html', '<script src="/x/assets/translate-1.js"></script>');
  write('offline/missing/index.html', 'missing');
  write('404.html', 'no such page');
  write('search/index.json', '{}');
  write('img/mark.svg', '<svg/>');
  write('assets/search-1.js', '1');
  write('assets/translate-1.js', '2');
  write('downloads/en.pdf', '%PDF');
  write('th/index.html', '<link rel=icon href=/x/img/mark.svg>');
  write('th/search/index.json', '{}');
});
afterEach(() => rmSync(site, {recursive: true, force: true}));

describe('the list of files of a language', () => {
  it('names its pages, what they load and its data, each under its address', async () => {
    await writeAll();
    expect(addresses('')).toEqual(['', 'law/', 'img/mark.svg', 'assets/search-1.js', 'search/index.json']);
    expect(addresses('th/')).toEqual(['th/', 'img/mark.svg', 'th/search/index.json']);
  });

  it('names its books apart, with their sizes, and only those that are there', async () => {
    await writeAll();
    expect(listOf('').books).toEqual([{edition: '2.0', file: ['downloads/en.pdf', hashBytes('%PDF'), 4]}]);
    expect(listOf('th/').books).toEqual([]);
  });

  it('has the hashes that a browser makes', async () => {
    const bytes = new TextEncoder().encode('กระท่อม');
    expect(await hashOf(bytes.buffer as ArrayBuffer)).toBe(hashBytes(Buffer.from(bytes)));
  });
});

describe('the worker', () => {
  const worker = () => readFileSync(path.join(site, 'sw.js'), 'utf8');

  it('is the same for the same files and another when any of them changes', async () => {
    await writeAll();
    const before = worker();
    await writeAll();
    expect(worker()).toBe(before);
    write('th/index.html', 'changed');
    await writeAll();
    expect(worker()).not.toBe(before);
  });

  it('only ends itself when copies are switched off', async () => {
    await writeAll(false);
    expect(worker()).toContain('unregister');
    expect(offlineFiles(['', 'th/'], false)).toEqual(['sw.js']);
  });
});

describe('the web manifest', () => {
  it('belongs to its language, and its scope is the whole site', () => {
    const manifest = JSON.parse(webManifest({name: 'N', description: 'D', locale: 'ar', direction: 'rtl', root: '/x/', base: '/x/ar/'})) as Record<string, unknown>;
    expect(manifest).toMatchObject({lang: 'ar', dir: 'rtl', start_url: '/x/ar/', scope: '/x/'});
    expect((manifest.icons as {src: string}[]).map(({src}) => src)).toEqual(['/x/img/icon-192.png', '/x/img/icon-512.png', '/x/img/icon-maskable-512.png']);
  });
});
