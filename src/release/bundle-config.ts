import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const bundled = '.cache/docusaurus.config.cjs';

/**
 * Bundles the site's configuration with the plugins of this project into one file for a release build.
 * Docusaurus otherwise translates each of their files by itself, and reads all of them anew for each language.
 * @returns the file's path from the root of the project
 */
export async function bundleConfig(siteDir: string): Promise<string> {
  await build({
    absWorkingDir: siteDir,
    entryPoints: ['docusaurus.config.ts'],
    outfile: bundled,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    packages: 'external',
    // Only the commands of the catalogues load it, and they read the configuration as it is.
    external: ['../commands/i18n'],
    define: {
      __dirname: JSON.stringify(siteDir),
      'import.meta.url': JSON.stringify(pathToFileURL(path.join(siteDir, 'docusaurus.config.ts')).href),
    },
    footer: {js: 'module.exports = module.exports.default;'},
    logLevel: 'error',
  });
  return bundled;
}
