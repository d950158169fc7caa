import {build} from 'esbuild';
import type {Finding} from '../floor/errors';
import {minifyStyles} from '../floor/bundle-script';
import type {Budget} from './read-budget';
import {pack} from './weigh-pages';

/** Bundles each script and sheet of styles that has a budget, packs it and tells which are over it. */
export async function checkSourceWeights(siteDir: string, {sources}: Budget): Promise<Finding[]> {
  const findings = await Promise.all(
    sources.map(async ({file, kilobytes}): Promise<Finding[]> => {
      const bytes = pack(file.endsWith('.css') ? minifyStyles(siteDir, file) : await bundled(siteDir, file)).length;
      return bytes <= kilobytes * 1000 ? [] : [tooHeavy(file, bytes, kilobytes)];
    }),
  );
  return findings.flat();
}

function tooHeavy(file: string, bytes: number, kilobytes: number): Finding {
  return {
    file,
    line: 1,
    column: 1,
    code: 'SOURCE_BUDGET',
    message: `Unexpected ${(bytes / 1000).toFixed(1)} kB of Brotli, expected at most ${kilobytes} kB.`,
    hint: 'make it smaller, or give it a larger budget in src/budget/page-budget.yaml and say why.',
  };
}

async function bundled(siteDir: string, file: string): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: siteDir,
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    loader: {'.css': 'text'},
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
