import path from 'node:path';
import {compileCatalogues} from '../catalogue';
import {runChild} from '../floor/child';
import {ContentError, formatFinding, MachineError, UsageError} from '../floor/errors';
import {heedInterruption} from '../floor/interruption';
import {report} from '../floor/log';
import {editions, locales, sourceLocale} from '../site';
import {readOptions, readPort} from './options';
import {watchFolders} from './watch-folders';

const help = `
Runs the website in one language for writing and translating: a page reloads when its English
source or its catalogue changes.

  npm start
  npm start -- --locale th

Options:
  --locale CODE   the language to show: ${locales.map(({code}) => code).join(', ')} (default: ${sourceLocale})
  --port N        the port to listen on (default: 3000)
  --host NAME     the host to listen on (default: localhost)
`;

/** Runs the development server until it is told to end. */
export async function run(args: string[]): Promise<number> {
  const options = {
    locale: {type: 'string', default: sourceLocale},
    port: {type: 'string', default: '3000'},
    host: {type: 'string', default: 'localhost'},
  } as const;
  const values = readOptions(args, options, help);
  if (!values) {
    return 0;
  }
  const {locale = sourceLocale, port = '3000', host = 'localhost'} = values;
  if (!locales.some(({code}) => code === locale)) {
    const known = locales.map(({code}) => code).join(', ');
    throw new UsageError(`Unexpected --locale ${locale}, expected one of ${known}.`, 'give one of these.');
  }
  readPort(port);
  const siteDir = process.cwd();
  const signal = heedInterruption();
  if (locale !== sourceLocale) {
    await compile(siteDir, locale);
    const folders = [`i18n/${locale}`, ...editions.map(({folder}) => folder), 'src/evidence/data'];
    watchFolders({
      folders: folders.map((folder) => path.join(siteDir, folder)),
      isWatched: (file) => /\.(po|md|ya?ml|json)$/.test(file),
      onChange: () => compile(siteDir, locale),
      signal,
    });
  }
  const {code} = await runChild({
    program: process.execPath,
    args: [
      path.join(siteDir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
      'start',
      ...['--locale', locale, '--port', port, '--host', host, '--no-open'],
    ],
    cwd: siteDir,
    // A folder of its own, so that a build may run at the same time.
    environment: {...process.env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.cache/start', NODE_ENV: 'development'},
    signal,
    onLine: report,
  });
  throw new MachineError(
    `The development server ended with code ${code}; its reason stands above.`,
    'mend what it names, or give another port with --port.',
  );
}

/** Compiles a language's catalogues; what a translator has to mend is told, and the server goes on. */
async function compile(siteDir: string, locale: string): Promise<void> {
  const began = Date.now();
  try {
    const {warnings, changed} = compileCatalogues({siteDir, locales: [locale]});
    warnings.forEach((warning) => report(formatFinding(warning)));
    report(`Compiled the translations into ${locale} in ${Date.now() - began} ms: ${changed.length} files changed.`);
  } catch (error) {
    if (!(error instanceof ContentError)) {
      throw error;
    }
    error.findings.forEach((finding) => report(formatFinding(finding)));
    report('The page shows the former state until this is mended.');
  }
}
