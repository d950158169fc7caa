import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {ContentError} from '../../src/floor/errors';
import {collectCode, compressSite, writeHostFiles} from '../../src/release';
import {readSettings} from '../../src/site';

let site: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
  writeFileSync(path.join(site, file), text);
};
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const page = (style: string, more = '') => `<!doctype html><head><meta charset=utf-8><style>${style}</style></head><body>${more}</body>`;

beforeEach(() => {
  site = mkdtempSync(path.join(os.tmpdir(), 'headers-'));
  write('index.html', page('p{color:red}'));
  write('th/index.html', page('p{color:blue}'));
});
afterEach(() => rmSync(site, {recursive: true}));

test('ships the hashes of all pages in one policy', () => {
  writeHostFiles(site, readSettings({}), []);
  const {code} = collectCode(site);
  expect(code.styles).toHaveLength(2);
  for (const file of ['_headers', '.hosting/nginx.conf', '.hosting/Caddyfile']) {
    code.styles.forEach((hash) => expect(read(file)).toContain(hash));
  }
});

test('refuses a page with a style in an attribute, and names it', () => {
  write('use/index.html', page('', '<p style="color:red">'));
  const attempt = () => writeHostFiles(site, readSettings({}), []);
  expect(attempt).toThrow(ContentError);
  expect(attempt).toThrow('use/index.html:1:1 INLINE_ATTRIBUTE Unexpected <p style="color:red">');
});

test('refuses a policy that a host would drop', () => {
  Array.from({length: 40}, (_, index) => write(`${index}/index.html`, page(`p{order:${index}}`)));
  expect(() => writeHostFiles(site, readSettings({}), [])).toThrow('LONG_POLICY');
});

test('puts its own policy into each page where the settings say so', () => {
  writeHostFiles(site, readSettings({POLICY_IN_PAGES: 'yes'}), []);
  const policies = ['index.html', 'th/index.html'].map((file) => /content="(default-src[^"]*)"/.exec(read(file))![1]!);
  expect(policies.map((policy) => policy.match(/sha256/g)!.length)).toEqual([1, 1]);
  expect(policies[0]).not.toBe(policies[1]);
});

test('packs texts, and only texts, into files that unpack to the same', async () => {
  const text = 'word '.repeat(400);
  write('index.html', text);
  write('a.png', text);
  write('small.json', '{}');
  await compressSite(site);
  expect(brotliDecompressSync(readFileSync(path.join(site, 'index.html.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(path.join(site, 'index.html.gz'))).toString()).toBe(text);
  expect(() => read('a.png.br')).toThrow();
  expect(() => read('small.json.gz')).toThrow();
});
