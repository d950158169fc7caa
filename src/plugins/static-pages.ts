import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {filesUnder} from '../floor/files';
import {locales} from '../site';
import {inlineStyles} from './inline-styles';
import {compileBrowserScript} from './browser-script';
import {missingFontElement, writeScriptFonts} from './script-fonts';
import {themeStyles} from './theme-bundle';
import {bringsSharedFiles, siteRoot} from './site-root';

/** A citation, a term or the mark of a claim, which show what they stand for. */
const hasMarks = /<a\b[^>]*\bclass="?(?:cite|term|claim)\b/;

/**
 * Makes every built page complete in one file: the styles that some page uses and the one small
 * script are put into the HTML, and the bundles that nothing loads any more are removed.
 *
 * The pages are never hydrated (`ssrTemplate` names no bundle): what a reader needs is HTML, and
 * a page of 250 kB becomes one of about 10 kB. The development server hydrates as usual.
 */
export function staticPages(context: LoadContext): Plugin {
  const {siteDir} = context;
  const {currentLocale} = context.i18n;
  return {
    name: 'static-pages',
    getClientModules: () =>
      process.env.NODE_ENV === 'development' ? ['site', 'popover'].map((name) => path.join(siteDir, `src/browser/${name}.ts`)) : [],
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
      const popover = compileBrowserScript(siteDir, 'popover');
      const missingFont = await missingFontElement(siteDir, currentLocale, siteRoot(context));
      const styled = await inlineStyles(pages.map((page) => page.html), themeStyles());
      pages.forEach(({file}, index) => {
        const html = styled[index]!;
        const scripts = hasMarks.test(html) ? [script, popover] : [script];
        const elements = scripts.map((code) => `<script>${code}</script>`).join('');
        writeFileSync(file, html.replace('<!--browser-script-->', () => elements + missingFont));
      });
      if (bringsSharedFiles(context, outDir)) {
        await writeScriptFonts(siteDir, outDir, locales.map(({code}) => code));
      }
      rmSync(path.join(outDir, 'assets/js'), {recursive: true, force: true});
    },
  };
}
