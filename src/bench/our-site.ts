import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {hostsOf} from '../catalogue/hosts';
import {parsePage} from '../catalogue/parse-page';
import {addLanguage} from '../site/add-language';
import {describeLanguage} from '../site/describe-language';
import {benchPages} from './content';

const parts = ['src', 'static', 'docusaurus.config.ts', 'sidebars.ts', 'package.json', 'tsconfig.json'];

/** A site made for a bench. */
export interface BenchSite {
  folder: string;
  locales: readonly string[];
  pages: number;
}

/**
 * Makes a copy of this product with generated pages in place of its own: the same configuration, theme
 * and plugins, with one edition.
 * @param siteDir the project
 * @param folder a folder that does not exist yet
 */
export function makeOurSite(siteDir: string, {folder, locales, pages}: BenchSite): void {
  mkdirSync(folder, {recursive: true});
  for (const part of parts.filter((name) => existsSync(path.join(siteDir, name)))) {
    cpSync(path.join(siteDir, part), path.join(folder, part), {recursive: true});
  }
  symlinkSync(path.join(siteDir, 'node_modules'), path.join(folder, 'node_modules'));
  change(folder, 'src/site/locales.ts', (text) =>
    locales.filter((code) => code !== 'en').reduce((source, code) => addLanguage(source, describeLanguage(code)), text),
  );
  change(folder, 'src/site/editions.ts', (text) => text.replace(/^ {2}\{edition: '1\.0'.*\n/m, ''));
  // The frame links to pages of the guide that are not there now.
  change(folder, 'docusaurus.config.ts', (text) => text.replace(/(onBroken\w+): 'throw'/g, "$1: 'ignore'"));
  // The register of claims names pages of the guide.
  change(folder, 'src/evidence/data/claims.yaml', (text) => text.replace(/^( *(?:page|- page): ).*$/gm, '$1mood/page-1'));
  writeFileSync(path.join(folder, 'versions.json'), '[]');
  for (const locale of locales) {
    const target =
      locale === 'en'
        ? path.join(folder, 'docs/mood')
        : path.join(folder, '.i18n', locale, 'docusaurus-plugin-content-docs/current/mood');
    rmSync(target, {recursive: true, force: true});
    mkdirSync(target, {recursive: true});
    benchPages(pages, locale, (slug) => `./${slug}.md`).forEach(({slug, title, description, body}, index) => {
      const head = `title: "${title}"\ndescription: "${description}"\nsidebar_position: ${index + 1}`;
      const source = `---\n${head}\n---\n\n${body}`;
      writeFileSync(path.join(target, `${slug}.md`), source);
      if (locale !== 'en') {
        // What `npm run i18n -- compile` notes beside a page that is translated as a whole.
        const states = hostsOf(parsePage(source, `${slug}.md`).tree).map(() => 'translated');
        const note = path.join(folder, '.i18n', locale, 'pages/current/mood', `${slug}.json`);
        mkdirSync(path.dirname(note), {recursive: true});
        writeFileSync(note, JSON.stringify({states}));
      }
    });
  }
}

function change(folder: string, file: string, mend: (text: string) => string): void {
  const full = path.join(folder, file);
  const before = readFileSync(full, 'utf8');
  writeFileSync(full, mend(before));
}
