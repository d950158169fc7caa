import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {build, type BuildOptions} from 'esbuild';
import {transform} from 'lightningcss';

/** Versions of 2021, as cheap phones still carry; newer syntax of styles is written in theirs where it can be. */
export const oldestBrowsers = {chrome: 90 << 16, firefox: 90 << 16, safari: (14 << 16) | (1 << 8), samsung: 15 << 16};

/** A script for the browser, with the name of its file. */
export interface Bundle {
  /** Path below the root of the site; its hash changes with the script. */
  file: string;
  script: string;
}

/** Bundles a script for the browser, with all it imports, into one text. */
export async function bundleScript(
  siteDir: string,
  entry: string,
  options: Pick<BuildOptions, 'target' | 'define' | 'conditions'>,
): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: siteDir,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    ...options,
  });
  return outputFiles[0]!.text;
}

/** Gives a script its file, such as `assets/search-0123456789.js`. */
export function namedBundle(name: string, script: string): Bundle {
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 10);
  return {file: `assets/${name}-${hash}.js`, script};
}

/** The minified styles of a sheet, in words that the oldest browsers know. */
export function minifyStyles(siteDir: string, sheet: string): string {
  const code = readFileSync(path.join(siteDir, sheet));
  return transform({filename: path.basename(sheet), code, minify: true, targets: oldestBrowsers}).code.toString();
}

/** Makes something once for each project, however often it is asked for. */
export function oncePerSite<T>(make: (siteDir: string) => Promise<T>): (siteDir: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (siteDir) => {
    const known = made.get(siteDir) ?? make(siteDir);
    made.set(siteDir, known);
    return known;
  };
}
