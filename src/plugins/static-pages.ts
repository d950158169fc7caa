import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {filesUnder} from '../floor/files';
import {inlineStyles} from './inline-styles';
import {compileBrowserScript} from './browser-script';

/**
 * Makes every built page complete in one file: the styles that some page uses and the one small
 * script are put into the HTML, and the bundles that nothing loads any more are removed.
 *
 * The pages are never hydrated (`ssrTemplate` names no bundle): what a reader needs is HTML, and
 * a page of 250 kB becomes one of about 10 kB. The development server hydrates as usual.
 */
export function staticPages(context: LoadContext): Plugin {
  const {siteDir} = context;
  return {
    name: 'static-pages',
    getClientModules: () =>
      process.env.NODE_ENV === 'development' ? [path.join(siteDir, 'src/browser/site.ts')] : [],
    getPathsToWatch: () => [path.join(siteDir, 'src/browser/*.ts')],
    configureWebpack(_config, _isServer, {currentBundler}) {
      const replace = currentBundler.instance.NormalModuleReplacementPlugin;
      const nothing = path.join(siteDir, 'src/css/nothing.css');
      return {
        plugins: [
          new replace(/infima[\\/]dist[\\/]css[\\/]/, nothing),
          new replace(/theme-classic[\\/]lib[\\/]nprogress/, nothing),
          new replace(/theme-classic[\\/]lib[\\/]prism-include-languages/, nothing),
        ],
      };
    },
    async postBuild({outDir}) {
      const pages = filesUnder(outDir)
        .filter((file) => file.endsWith('.html'))
        .map((file) => ({file, html: readFileSync(file, 'utf8')}));
      const script = compileBrowserScript(siteDir);
      const styled = await inlineStyles(pages.map((page) => page.html), outDir);
      pages.forEach(({file}, index) => {
        writeFileSync(file, styled[index]!.replace('<!--browser-script-->', () => `<script>${script}</script>`));
      });
      rmSync(path.join(outDir, 'assets/js'), {recursive: true, force: true});
      rmSync(path.join(outDir, 'assets/css'), {recursive: true, force: true});
    },
  };
}
