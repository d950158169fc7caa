import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {transform} from 'lightningcss';
import {oldestBrowsers} from '../plugins/inline-styles';

/** The search page's script, with the name of its file. */
export interface SearchBundle {
  /** Path below the root of the site; its hash changes with the script. */
  file: string;
  script: string;
}

const bundles = new Map<string, Promise<SearchBundle>>();

/** Makes the script of the search page, once for all languages. It brings the styles of the results. */
export function bundleSearch(siteDir: string): Promise<SearchBundle> {
  const known = bundles.get(siteDir) ?? makeBundle(siteDir);
  bundles.set(siteDir, known);
  return known;
}

async function makeBundle(siteDir: string): Promise<SearchBundle> {
  const sheet = readFileSync(path.join(siteDir, 'src/search/search.css'));
  const {code: style} = transform({filename: 'search.css', code: sheet, minify: true, targets: oldestBrowsers});
  const {outputFiles} = await build({
    absWorkingDir: siteDir,
    entryPoints: ['src/search/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['chrome90', 'firefox90', 'safari14.1'],
    define: {SEARCH_STYLE: JSON.stringify(style.toString())},
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
  const script = outputFiles[0]!.text;
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 10);
  return {file: `assets/search-${hash}.js`, script};
}
