import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {transform} from 'lightningcss';
import {oldestBrowsers} from '../plugins/inline-styles';

/** The editor's script, with the name of its file. */
export interface EditorBundle {
  /** Path below the root of the site; its hash changes with the script. */
  file: string;
  script: string;
}

const bundles = new Map<string, Promise<EditorBundle>>();

/** Makes the editor's script, once for all languages. */
export function bundleEditor(siteDir: string): Promise<EditorBundle> {
  const known = bundles.get(siteDir) ?? makeBundle(siteDir);
  bundles.set(siteDir, known);
  return known;
}

/** The styles travel in the script: without it there is no editor to style, and no other page carries them. */
async function makeBundle(siteDir: string): Promise<EditorBundle> {
  const sheet = readFileSync(path.join(siteDir, 'src/editor/editor.css'));
  const {code: style} = transform({filename: 'editor.css', code: sheet, minify: true, targets: oldestBrowsers});
  const {outputFiles} = await build({
    absWorkingDir: siteDir,
    entryPoints: ['src/editor/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    // The table of entities that Node also reads; the one for browsers would go through markup.
    conditions: ['worker'],
    target: 'es2022',
    define: {EDITOR_STYLE: JSON.stringify(style.toString())},
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
  const script = outputFiles[0]!.text;
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 10);
  return {file: `assets/translate-${hash}.js`, script};
}
