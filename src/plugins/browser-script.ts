import {readFileSync} from 'node:fs';
import path from 'node:path';
import {transformSync} from '@swc/core';

/**
 * Turns `src/browser/site.ts` into the one small script that each page carries.
 * The file imports nothing, so no bundler is needed.
 */
export function compileBrowserScript(siteDir: string): string {
  const file = path.join(siteDir, 'src/browser/site.ts');
  const {code} = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: {target: 'es2019', parser: {syntax: 'typescript'}, minify: {compress: true, mangle: {toplevel: true}}},
    minify: true,
    isModule: false,
  });
  return code.trim();
}
