import {readFileSync} from 'node:fs';
import path from 'node:path';

/** What Docusaurus writes for each language and the theme reads. */
export const generatedModules: readonly string[] = [
  'codeTranslations',
  'docusaurus.config',
  'globalData',
  'i18n',
  'registry',
  'routes',
  'routesChunkNames',
  'site-metadata',
  'site-storage',
].map((name) => `@generated/${name}`);

const serverEntry = '@docusaurus/core/lib/client/serverEntry.js';
/** What pages ask the theme for, beside the components of their routes. The order of styles begins with the client modules. */
const always = [
  '@generated/client-modules',
  serverEntry,
  'react',
  'react/jsx-runtime',
  '@mdx-js/react',
  '@docusaurus/ComponentCreator',
];

/** All that pages ask the theme for: the components of the routes, from the registry that Docusaurus wrote, and the rest. */
export function themeRequests(generatedFilesDir: string): string[] {
  const registry = readFileSync(path.join(generatedFilesDir, 'registry.js'), 'utf8');
  const requests = [...registry.matchAll(/import\(\/\*.*?\*\/ "([^"]+)"\)/g)].map((match) => match[1]!);
  const components = requests.filter((request) => /^@theme\/|^@site\/src\//.test(request));
  return [...new Set([...always, ...components.sort()])];
}

/** The module from which the theme is bundled: gives each request when it is asked for. */
export function themeEntry(generatedFilesDir: string): string {
  const lines = themeRequests(generatedFilesDir).map((request) => {
    const name = JSON.stringify(request);
    return `  ${name}: () => require(${name}),`;
  });
  return `module.exports = {\n${lines.join('\n')}\n};\n`;
}

/** The module from which the pages of a language are bundled: offers what was generated, then starts the theme's renderer. */
export function pageRequests(): string {
  const lines = generatedModules.map((name) => `__offer(${JSON.stringify(name)}, () => require(${JSON.stringify(name)}));`);
  return `${lines.join('\n')}\nmodule.exports = {default: __theme(${JSON.stringify(serverEntry)}).default};\n`;
}

/** Joins theme and pages to the one file that Docusaurus renders with. */
export function wrapBundle(theme: string, pages: string): string {
  return [
    'const __offered = {};',
    'const __offer = (name, give) => void (__offered[name] = give);',
    'const __theme = ((module) => {',
    '  const __generated = (name) => __offered[name]();',
    '  ((module, exports) => {',
    theme,
    '  })(module, module.exports);',
    '  return (request) => module.exports[request]();',
    '})({exports: {}});',
    pages,
  ].join('\n');
}
