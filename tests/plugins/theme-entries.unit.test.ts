import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {pageRequests, themeEntry, themeRequests, wrapBundle} from '../../src/plugins/theme-entries';

let folder = '';
const line = (request: string) =>
  `  "a1": [() => import(/* webpackChunkName: "a1" */ "${request}"), "${request}", require.resolveWeak("${request}")],\n`;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'theme-entries-'));
  const requests = ['@theme/DocItem', '@site/docs/use/law.md', '@site/src/pages/search.tsx', '@generated/p/en-1.json', '@theme/DocItem'];
  writeFileSync(path.join(folder, 'registry.js'), `export default {\n${requests.map(line).join('')}};\n`);
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

describe('what pages ask the theme for', () => {
  test('is each component of a route once, and no page', () => {
    const requests = themeRequests(folder);
    expect(requests.filter((request) => /^@theme|^@site/.test(request))).toEqual(['@site/src/pages/search.tsx', '@theme/DocItem']);
    expect(requests).toContain('react/jsx-runtime');
  });

  test('begins with the client modules, whose styles come first', () => {
    expect(themeRequests(folder)[0]).toBe('@generated/client-modules');
  });

  test('is the same text for every language with the same routes', () => {
    const english = themeEntry(folder);
    writeFileSync(path.join(folder, 'registry.js'), `export default {\n${['@site/src/pages/search.tsx', '@site/.i18n/ar/a.md', '@theme/DocItem'].map(line).join('')}};\n`);
    expect(themeEntry(folder)).toBe(english);
  });
});

describe('the joined bundle', () => {
  test('lets the pages use the theme, and the theme what was generated for the language', () => {
    const theme = `module.exports = {${JSON.stringify('@docusaurus/core/lib/client/serverEntry.js')}: () => ({default: () => 'in ' + __generated('@generated/i18n').locale})};`;
    const pages = pageRequests().replace(/require\(("@generated\/\w[^"]*")\)/g, '({locale: "th", of: $1})');
    const module = {exports: {} as {default?: () => string}};
    vm.runInNewContext(wrapBundle(theme, pages), {module});
    expect(module.exports.default!()).toBe('in th');
  });
});
