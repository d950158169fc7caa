import {readFileSync} from 'node:fs';
import path from 'node:path';
import {transformSync} from '@swc/core';

/**
 * Turns a file of `src/browser` into a small script that pages carry in themselves: `site` is in each,
 * `popover` in those that cite or name terms, `missing-font` in those of a language whose script a system may lack. The files import nothing, so no bundler is needed.
 */
export function compileBrowserScript(siteDir: string, name: 'site' | 'popover' | 'missing-font' = 'site'): string {
  const file = path.join(siteDir, `src/browser/${name}.ts`);
  const {code} = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: {target: 'es2019', parser: {syntax: 'typescript'}, minify: {compress: true, mangle: {toplevel: true}}},
    minify: true,
    isModule: false,
  });
  return code.trim();
}
