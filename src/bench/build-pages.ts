import path from 'node:path';
import {report} from '../floor/log';
import {buildPages, bundleConfig, docusaurusBuilder} from '../release';

/**
 * Builds the pages of the site in the current folder, as a release does before it prints: run by itself, so
 * that what it costs can be measured. The first argument is the folder to build into, the second the languages.
 */
async function buildOnce([target = 'out', locales = 'en']: string[]): Promise<void> {
  const siteDir = process.cwd();
  await buildPages({
    siteDir,
    target: path.resolve(target),
    locales: locales.split(','),
    builder: docusaurusBuilder(siteDir, await bundleConfig(siteDir)),
    report,
    onStart: () => undefined,
  });
}

void buildOnce(process.argv.slice(2));
