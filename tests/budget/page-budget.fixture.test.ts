import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {checkPageWeights, checkSourceWeights, readBudget, weighPage, type Budget} from '../../src/budget';

const root = process.cwd();
/** Text that cannot be packed to less than its length. */
const noise = (length: number) => Array.from({length}, (_, index) => ((index * 7919 + index * index * 104729) >>> 0).toString(36)).join('').slice(0, length);

let site = '';
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
  writeFileSync(path.join(site, file), text);
};
const budget: Budget = {
  pages: [
    {kind: 'search', path: '^search/', kilobytes: 10, requests: 2},
    {kind: 'page', path: '', kilobytes: 2, requests: 1},
  ],
  sources: [],
};

beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'page-budget-'));
  write('index.html', '<html><body>Home</body></html>');
});
afterEach(() => rmSync(site, {recursive: true, force: true}));

describe('the weight of a page', () => {
  test('is that of the page and of each file it loads, once', () => {
    write('assets/a.js', noise(3000));
    write('page/index.html', '<html><head><script src=/x/assets/a.js></script><link rel=preload href=/x/assets/a.js></head><body><a href="/x/other/">.</a></body></html>');
    const {bytes, requests} = weighPage(site, '/x/', path.join(site, 'page/index.html'));
    expect(requests).toBe(2);
    expect(bytes).toBeGreaterThan(1500);
    expect(bytes).toBeLessThan(4000);
  });

  test('is that of the packed file where there is one', () => {
    write('index.html.br', 'packed');
    expect(weighPage(site, '/', path.join(site, 'index.html'))).toEqual({bytes: 6, requests: 1});
  });
});

describe('a page over its budget', () => {
  test('is named with its weight and kind, in every language', () => {
    write('th/use/law/index.html', `<html><body>${noise(9000)}</body></html>`);
    const findings = checkPageWeights({site, basePath: '/', languages: ['th']}, budget);
    expect(findings.map(({file, code}) => [file, code])).toEqual([['th/use/law/index.html', 'PAGE_BUDGET']]);
    expect(findings[0]!.message).toMatch(/^Unexpected \d+\.\d kB of Brotli, expected at most 2 kB for a page\.$/);
  });

  test('is named for its requests too, by the budget of its kind', () => {
    write('assets/a.js', 'a');
    write('assets/b.js', 'b');
    const scripts = '<script src=/assets/a.js></script><script src=/assets/b.js></script>';
    write('th/search/index.html', `<html><head>${scripts}</head><body></body></html>`);
    const findings = checkPageWeights({site, basePath: '/', languages: ['th']}, budget);
    expect(findings.map(({message}) => message)).toEqual(['Unexpected 3 requests, expected at most 2 for a search.']);
  });
});

describe('the budget of the project', () => {
  test('is kept by its scripts and styles', async () => {
    expect(await checkSourceWeights(root, readBudget(root))).toEqual([]);
  });

  test('names the file that is over it', async () => {
    const sources = [{file: 'src/browser/site.ts', kilobytes: 0.1}];
    const findings = await checkSourceWeights(root, {pages: [], sources});
    expect(findings.map(({file, code}) => [file, code])).toEqual([['src/browser/site.ts', 'SOURCE_BUDGET']]);
  });
});
