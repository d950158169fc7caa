import path from 'node:path';
import {compileCatalogues} from '../catalogue';
import {checkEvidence} from '../evidence';
import {ContentError, UsageError} from '../floor/errors';
import {heedInterruption} from '../floor/interruption';
import {formatBytes, formatDuration, report} from '../floor/log';
import {describeSite} from '../metadata';
import {writeOffline} from '../offline';
import {ownBooks} from '../own-books';
import {pressCache, printBooks, type PrintJob} from '../press';
import {
  buildRelease,
  buildShard,
  bundleConfig,
  docusaurusBuilder,
  mergeShards,
  type BookFile,
  type PrintedBook,
  type Release,
  type ReleaseJob,
} from '../release';
import {readSettings, sourceLocale, type Settings} from '../site';
import {readOptions} from './options';

const help = `
Builds the website in every language and edition, prints its books, checks that all of it is
there, and only then puts it in the place of the former build. When it fails or is stopped, the
former build stays as it was.

  npm run build
  npm run build -- --out-dir public
  npm run build -- --shard th --out-dir shard-th
  npm run build -- --merge shard-en,shard-es,shard-ar,shard-th

Options:
  --out-dir DIR    the folder to build into, inside the project or beside it (default: build)
  --shard CODES    only the pages and books of these languages, separated by commas, for a merge
  --merge DIRS     puts shards together and finishes the site, which is then the same as one built at once

Settings come from the environment: SITE_URL, BASE_PATH, REPOSITORY_URL, LOCALES,
POLICY_IN_PAGES, OFFLINE (see the README).
`;

const options = {'out-dir': {type: 'string', default: 'build'}, shard: {type: 'string'}, merge: {type: 'string'}} as const;

/** Builds a whole release, a shard of one, or a release out of shards. */
export async function run(args: string[]): Promise<number> {
  const values = readOptions(args, options, help);
  if (!values) {
    return 0;
  }
  const began = Date.now();
  const siteDir = process.cwd();
  const outDir = safeOutDir(siteDir, values['out-dir'] ?? 'build');
  const settings = readSettings(process.env);
  const signal = heedInterruption();
  const shards = values.merge?.split(',').map((folder) => path.resolve(siteDir, folder));
  const job: ReleaseJob = {
    siteDir,
    outDir,
    settings,
    signal,
    report,
    builder: docusaurusBuilder(siteDir, await bundleConfig(siteDir)),
    prepare: () => prepare(siteDir, settings),
    print: (books, site) => print({siteDir, signal, settings}, books, site),
    describe: (site) => describeSite({siteDir, site, settings, signal, report}),
    keepOffline: (site, books) => keepOffline({siteDir, settings}, books, site),
  };
  const release = values.shard
    ? await buildShard(job, shardLocales(values.shard, settings))
    : await (shards ? mergeShards(job, shards) : buildRelease(job));
  summarise(release, path.relative(siteDir, outDir), Date.now() - began);
  return 0;
}

function shardLocales(given: string, {locales}: Settings): string[] {
  const wanted = given.split(',').map((code) => code.trim());
  if (!wanted.every((code) => locales.includes(code))) {
    throw new UsageError(`Unexpected --shard ${given}, expected languages out of ${locales.join(', ')}.`, 'give codes separated by commas.');
  }
  return locales.filter((code) => wanted.includes(code));
}

async function prepare(siteDir: string, {locales}: Settings): Promise<void> {
  const findings = checkEvidence(siteDir);
  if (findings.length > 0) {
    throw new ContentError(findings);
  }
  report('Compiling the translations …');
  const {warnings} = compileCatalogues({siteDir, locales});
  if (warnings.length > 0) {
    report(`  ${warnings.length} translations were refused and stay English; \`npm run i18n -- check\` names them.`);
  }
}

async function print(
  {siteDir, signal, settings: {sourceDate}}: {siteDir: string; signal: AbortSignal; settings: Settings},
  books: BookFile[],
  site: string,
): Promise<PrintedBook[]> {
  const jobs: PrintJob[] = books.map(({edition, locale, format, paper, file}) => ({
    ...{edition, locale, format, paper},
    target: path.join(site, file),
  }));
  const cacheDir = path.join(siteDir, pressCache);
  const printed = await printBooks({siteDir, signal, sourceDate, options: ownBooks(siteDir), builtDir: site, jobs, cacheDir, report: (line) => report(`  ${line}`)});
  return printed.map(({job, pages, bytes}) => ({
    book: books[jobs.findIndex(({target}) => target === job.target)]!,
    pages,
    bytes,
  }));
}

/** Each language with its own books, to read on a screen. */
function keepOffline({siteDir, settings}: {siteDir: string; settings: Settings}, books: readonly BookFile[], site: string): Promise<void> {
  const languages = settings.locales.map((locale) => ({
    locale,
    folder: locale === sourceLocale ? '' : `${locale}/`,
    books: books.filter((book) => book.locale === locale && book.format === 'screen' && book.paper === 'a4'),
  }));
  return writeOffline({siteDir, site, basePath: settings.basePath, languages, isOn: settings.offline !== false});
}

function summarise({manifest, books, files}: Release, folder: string, milliseconds: number): void {
  const locales = [...new Set(manifest.pages.map(({locale}) => locale))];
  const lines = books.map(
    ({book, pages, bytes}) => `  ${path.posix.basename(book.file)}  ${pages} pages, ${formatBytes(bytes)}`,
  );
  report(
    [
      `Built ${manifest.pages.length} pages in ${locales.length} languages (${locales.join(', ')}), ` +
        `${files} files, into ${folder}/, in ${formatDuration(milliseconds)}.`,
      `Printed ${books.length} books:`,
      ...lines,
      'To look at it: npm run serve',
    ].join('\n'),
  );
}

/** The folder is replaced as a whole, so it must not hold the project or a part of its sources. */
function safeOutDir(siteDir: string, given: string): string {
  const outDir = path.resolve(siteDir, given);
  const inside = path.relative(siteDir, outDir).split(path.sep);
  const taken = ['docs', 'versioned_docs', 'i18n', 'src', 'static', 'scripts', 'tests', 'node_modules', '.git', '.stage', '.i18n', '.ci'];
  const holdsProject = !path.relative(outDir, siteDir).startsWith('..');
  if (holdsProject || taken.includes(inside[0]!)) {
    throw new UsageError(
      `Unexpected --out-dir ${given}, expected a folder of its own: it is replaced as a whole.`,
      'give a folder such as build or ../public.',
    );
  }
  return outDir;
}
