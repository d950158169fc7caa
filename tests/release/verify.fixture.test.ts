import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {verifyPages, type Manifest} from '../../src/release';
import {builtPage} from './small-project';

let site: string;
const manifest: Manifest = {
  pages: [
    {file: 'index.html', locale: 'en', direction: 'ltr'},
    {file: 'ar/index.html', locale: 'ar', direction: 'rtl'},
  ],
  books: [],
};

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
  writeFileSync(path.join(site, file), text);
};
const codes = (basePath = '/') => verifyPages(site, manifest, basePath).map(({code, file}) => `${code} ${file}`);

beforeEach(() => {
  site = mkdtempSync(path.join(os.tmpdir(), 'verify-'));
  write('index.html', builtPage('en'));
  write('ar/index.html', builtPage('ar'));
});
afterEach(() => rmSync(site, {recursive: true}));

test('finds nothing in a complete site', () => {
  write('.nojekyll', '');
  expect(codes()).toEqual([]);
});

test('finds a page that is missing', () => {
  rmSync(path.join(site, 'ar'), {recursive: true});
  expect(codes()).toEqual(['MISSING_PAGE ar/index.html']);
});

test('finds a page that is empty, and any other empty file', () => {
  write('ar/index.html', '');
  write('assets/main.css', '');
  expect(codes()).toEqual(['EMPTY_FILE ar/index.html', 'EMPTY_FILE assets/main.css']);
});

test('finds a page that is cut off', () => {
  write('index.html', builtPage('en').slice(0, -3));
  write('ar/index.html', builtPage('ar').replace('</html>', ''));
  expect(codes()).toEqual(['CUT_OFF_PAGE index.html']);
});

test('finds a page in a wrong language or direction', () => {
  write('ar/index.html', builtPage('en'));
  write('index.html', '<!doctype html><html dir=ltr lang=en class=x><body></body>\n');
  expect(codes()).toEqual(['WRONG_LANGUAGE ar/index.html']);
});

test('finds a style that a page loads and that is not there, under a base path too', () => {
  write('index.html', builtPage('en', '<link rel=stylesheet href=/x/assets/a.css?1><img src="/x/img/b.svg">'));
  write('img/b.svg', '<svg/>');
  expect(codes('/x/')).toEqual(['MISSING_FILE index.html']);
});
