import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {ConfigureWebpackUtils, LoadContext, Plugin} from '@docusaurus/types';
import {filesUnder} from '../floor/files';
import {generatedModules, pageRequests, themeEntry, themeRequests, wrapBundle} from './theme-entries';

type Bundler = ConfigureWebpackUtils['currentBundler'];
type Configuration = Parameters<NonNullable<Plugin['configureWebpack']>>[0];
type Compiler = import('webpack').Compiler;

/** The frame of every page in every language: the theme, React and what Docusaurus adds, with all its styles. */
export interface ThemeBundle {
  /** What it was made from; another language with the same entry takes it as it is. */
  entry: string;
  script: string;
  styles: string;
}

// Docusaurus builds one language after the other in one process and makes its plugins anew for each.
const shared = globalThis as typeof globalThis & {kratomThemeBundle?: ThemeBundle};

/** The styles of the theme that this process bundled, all rules of all components. */
export function themeStyles(): string {
  if (!shared.kratomThemeBundle) {
    throw new Error('Found no theme bundle, expected it before the pages are finished.');
  }
  return shared.kratomThemeBundle.styles;
}

/**
 * Bundles the theme once for all languages, in place of a browser bundle and a server bundle for each
 * (see FAST-BUILDS.md). It must stand last among the plugins: it takes what the others configured.
 */
export function themeBundle({generatedFilesDir, outDir}: LoadContext): Plugin {
  const isRelease = process.env.NODE_ENV === 'production';
  let client: Configuration = {};
  return {
    name: 'theme-bundle',
    configureWebpack(config, isServer, {currentBundler}) {
      if (!isRelease) {
        return {};
      }
      if (!isServer) {
        client = {...config};
        // Pages load no bundle. What is left of this part: static files, and the manifest that Docusaurus reads.
        const nothing = path.join(generatedFilesDir, 'nothing.js');
        writeFileSync(nothing, '');
        config.entry = {main: nothing};
        return {name: 'browser', optimization: {minimize: false}};
      }
      const forTheme = {...config, plugins: withoutProgress(config.plugins)};
      const pageEntry = path.join(generatedFilesDir, 'page-entry.js');
      writeFileSync(pageEntry, pageRequests());
      config.entry = {main: pageEntry};
      config.plugins = withoutProgress(config.plugins);
      config.externals = Object.fromEntries(
        themeRequests(generatedFilesDir).map((request) => [request, `__theme(${JSON.stringify(request)})`]),
      );
      const makeTheme = async () =>
        (shared.kratomThemeBundle = await bundleTheme({config: forTheme, client, generatedFilesDir, outDir, currentBundler}));
      return {
        // The loader of pages writes their pictures only for this name.
        name: 'client',
        externalsType: 'var',
        output: {path: outDir, filename: '__server/server.bundle.js'},
        module: {parser: {javascript: {dynamicImportMode: 'eager'}}},
        plugins: [
          {
            apply(compiler: Compiler) {
              compiler.hooks.beforeRun.tapPromise('theme-bundle', async () => void (await makeTheme()));
              compiler.hooks.afterEmit.tapPromise('theme-bundle', async () => {
                const file = path.join(outDir, '__server/server.bundle.js');
                writeFileSync(file, wrapBundle(shared.kratomThemeBundle!.script, readFileSync(file, 'utf8')));
              });
            },
          },
        ],
      };
    },
  };
}

type Rules = NonNullable<NonNullable<Configuration['module']>['rules']>;

interface ThemeJob {
  config: Configuration;
  client: Configuration;
  generatedFilesDir: string;
  outDir: string;
  currentBundler: Bundler;
}

/** Bundles the theme unless this process did so before, from the same entry. */
async function bundleTheme({config, client, generatedFilesDir, outDir, currentBundler}: ThemeJob): Promise<ThemeBundle> {
  const entry = themeEntry(generatedFilesDir);
  if (shared.kratomThemeBundle?.entry === entry) {
    return shared.kratomThemeBundle;
  }
  const entryFile = path.join(generatedFilesDir, 'theme-entry.js');
  const folder = path.join(path.dirname(outDir), `.theme-${process.pid}`);
  mkdirSync(path.dirname(entryFile), {recursive: true});
  writeFileSync(entryFile, entry);
  const isStyles = (rule: Rules[number]) => typeof rule === 'object' && /css/.test(String(rule?.test));
  await compile(currentBundler, {
    ...config,
    name: 'server',
    entry: {main: entryFile},
    externals: Object.fromEntries(generatedModules.map((name) => [name, `__generated(${JSON.stringify(name)})`])),
    externalsType: 'var',
    output: {...config.output, path: folder, filename: 'theme.js'},
    module: {
      ...config.module,
      // The server's own rules for styles leave them out.
      rules: [...rulesOf(config).filter((rule) => !isStyles(rule)), ...rulesOf(client).filter(isStyles).map(withoutMirror)],
      parser: {...config.module?.parser, javascript: {dynamicImportMode: 'eager'}},
    },
    optimization: {...config.optimization, minimize: true, minimizer: styleMinimizers(client)},
  } as Configuration);
  try {
    return {entry, ...readTheme(folder)};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function readTheme(folder: string): {script: string; styles: string} {
  const files = filesUnder(folder);
  const other = files.filter((file) => !/\.(js|css)$/.test(file));
  if (other.length > 0) {
    const names = other.map((file) => path.relative(folder, file)).join(', ');
    throw new Error(`Unexpected ${names} in the theme, expected files that components use below static/.`);
  }
  const read = (ending: string) => files.filter((file) => file.endsWith(ending)).map((file) => readFileSync(file, 'utf8')).join('\n');
  return {script: read('.js'), styles: read('.css')};
}

function compile({instance}: Bundler, config: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = instance(config as Parameters<Bundler['instance']>[0]);
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (failed ? reject(failed) : resolve()));
    });
  });
}

function rulesOf(config: Configuration): Rules {
  return config.module?.rules ?? [];
}

/**
 * Leaves out what mirrors styles for languages from right to left: the styles are written in logical
 * properties and serve all languages, and a mirrored `direction: ltr` would turn codes around.
 */
function withoutMirror(rule: Rules[number]): Rules[number] {
  const uses = (rule as {use?: unknown[]}).use ?? [];
  return {
    ...(rule as object),
    use: uses.map((use) => {
      const {options} = use as {options?: {postcssOptions?: {plugins: unknown[]}}};
      const all = options?.postcssOptions;
      const plugins = all?.plugins.filter((plugin) => (plugin as {postcssPlugin?: string}).postcssPlugin !== 'RtlCssPlugin');
      return all ? {...(use as object), options: {...options, postcssOptions: {...all, plugins}}} : use;
    }),
  } as Rules[number];
}

/** Nobody loads the script, so only the styles are made small. */
function styleMinimizers({optimization}: Configuration): NonNullable<Configuration['optimization']>['minimizer'] {
  return optimization?.minimizer?.filter((one) => typeof one === 'object' && /Css/.test(one?.constructor.name ?? ''));
}

/** The bars that show progress cost more than they tell. */
function withoutProgress(plugins: Configuration['plugins']): Configuration['plugins'] {
  return plugins?.filter((plugin) => !/Progress/.test(plugin?.constructor.name ?? ''));
}
