import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describeLanguage} from '../site/describe-language';
import {benchPages} from './content';
import type {BenchSite} from './our-site';

/**
 * Makes a VitePress site with the generated pages, its own search and a list of all pages beside each.
 * @param folder a folder below `bench/`, whose packages it uses
 */
export function makeVitePress({folder, locales, pages}: BenchSite): void {
  const site = fresh(folder);
  const settings = Object.fromEntries(
    locales.map((code) => {
      const {label, direction} = describeLanguage(code);
      const items = benchPages(pages, code, () => '').map(({slug, title}) => ({text: title, link: `${prefix(code)}mood/${slug}`}));
      return [code === 'en' ? 'root' : code, {label, lang: code, dir: direction, themeConfig: {sidebar: items}}];
    }),
  );
  site('package.json', JSON.stringify({private: true, type: 'module'}));
  site(
    '.vitepress/config.mjs',
    `export default ${JSON.stringify({title: 'Bench', locales: settings, themeConfig: {search: {provider: 'local'}}})};\n`,
  );
  for (const code of locales) {
    const base = prefix(code).slice(1);
    site(`${base}index.md`, '# Bench\n');
    for (const {slug, title, description, body} of benchPages(pages, code, (other) => `./${other}.md`)) {
      site(`${base}mood/${slug}.md`, `---\ndescription: "${description}"\n---\n\n# ${title}\n\n${body}`);
    }
  }
}

/** Makes an Astro Starlight site with the same pages; its search (Pagefind) is on from the start. */
export function makeStarlight({folder, locales, pages}: BenchSite): void {
  const site = fresh(folder);
  const settings = Object.fromEntries(
    locales.map((code) => {
      const {label, direction} = describeLanguage(code);
      return [code === 'en' ? 'root' : code, {label, lang: code, dir: direction}];
    }),
  );
  const options = {title: 'Bench', defaultLocale: 'root', locales: settings, sidebar: [{label: 'Pages', items: [{autogenerate: {directory: 'mood'}}]}]};
  // Astro looks here for the packages that it must read itself.
  const dependencies = {astro: '*', '@astrojs/starlight': '*'};
  site('package.json', JSON.stringify({private: true, type: 'module', dependencies}));
  site(
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';\nimport {defineConfig} from 'astro/config';\nexport default defineConfig({site: 'https://bench.example', integrations: [starlight(${JSON.stringify(options)})]});\n`,
  );
  site(
    'src/content.config.ts',
    `import {defineCollection} from 'astro:content';\nimport {docsLoader} from '@astrojs/starlight/loaders';\nimport {docsSchema} from '@astrojs/starlight/schema';\nexport const collections = {docs: defineCollection({loader: docsLoader(), schema: docsSchema()})};\n`,
  );
  for (const code of locales) {
    const base = `src/content/docs${prefix(code)}`;
    site(`${base}index.md`, '---\ntitle: Bench\n---\n\nBench.\n');
    benchPages(pages, code, (other) => `../${other}/`).forEach(({slug, title, description, body}, index) => {
      const head = `title: "${title}"\ndescription: "${description}"\nsidebar:\n  order: ${index + 1}`;
      site(`${base}mood/${slug}.md`, `---\n${head}\n---\n\n${body}`);
    });
  }
}

/** Path of a language in every site of the bench. */
export function prefix(code: string): string {
  return code === 'en' ? '/' : `/${code}/`;
}

function fresh(folder: string): (file: string, text: string) => void {
  rmSync(folder, {recursive: true, force: true});
  return (file, text) => {
    mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  };
}
