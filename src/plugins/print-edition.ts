import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import type {LoadContext, OptionValidationContext, Plugin} from '@docusaurus/types';
import {report} from '../floor/log';
import {readSourceDate} from '../floor/source-date';
import {checkOptions, formats, manifestName, papers, type PrintEditionOptions} from '../press/for-sites';
import type {BookOrder} from '../press';
import {printManifest, type LoadedDocs} from './print-manifest';

export type {CoverProps, PrintEditionOptions} from '../press/for-sites';

interface CommandOptions {
  locale?: string[];
  edition?: string[];
  docs?: string[];
  format?: string[];
  paper?: string[];
  icc?: string;
  out?: string;
  outDir: string;
  cache: boolean;
}

/**
 * Makes books of the docs of a site: every build says in `print-edition.json` what they are made of, and
 * `docusaurus print` makes them of what was built. The options are described in `src/press/PLUGIN.md`.
 */
export function printEdition(context: LoadContext, given: unknown): Plugin {
  const options = given as PrintEditionOptions;
  const {siteDir, generatedFilesDir} = context;
  // In a folder that no site has in its repository, and that `docusaurus clear` empties.
  const cacheDir = path.join(generatedFilesDir, 'press');
  let docs: LoadedDocs = {};
  return {
    name: 'print-edition',
    allContentLoaded({allContent}) {
      docs = (allContent['docusaurus-plugin-content-docs'] ?? {}) as LoadedDocs;
    },
    async postBuild({outDir}) {
      const manifest = printManifest(context, docs, options.versions);
      writeFileSync(path.join(outDir, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
      if (options.printAfterBuild) {
        const {makeBooks} = await loadPress();
        const choice = {locale: [manifest.locale]};
        await makeBooks({siteDir, builtDir: outDir, options, choice, report, cacheDir, sourceDate: readSourceDate(process.env)});
      }
    },
    extendCli(cli) {
      cli
        .command('print')
        .description('Make books from the built site.')
        .option('-l, --locale <code>', 'a language; may be given more than once (default: all that were built)', collect)
        .option('-e, --edition <name>', 'a version of the docs; may be given more than once', collect)
        .option('-d, --docs <id>', 'the books of a docs plugin; may be given more than once (default: all)', collect)
        .option('-f, --format <name>', `${formats.join(', ')}; may be given more than once`, collect)
        .option('-p, --paper <name>', `${papers.join(' or ')}; may be given more than once`, collect)
        .option('--icc <file>', "the ICC profile of the press's CMYK printing condition, for the format press")
        .option('--out <file>', 'where to write the file, when it is only one')
        .option('--out-dir <dir>', 'the folder that was built', 'build')
        .option('--no-cache', 'make all anew, and keep nothing for the next time')
        .action(async (asked: CommandOptions) => {
          process.exitCode = await print({siteDir, cacheDir, options}, asked).catch(explain);
        });
    },
  };
}

/** Docusaurus asks for it by this name: tells what is wrong in the options before anything is built. */
printEdition.validateOptions = <T, U>({options}: OptionValidationContext<T, U>): U => ({id: 'default', ...checkOptions(options)}) as U;

type Site = Pick<BookOrder, 'siteDir' | 'cacheDir' | 'options'>;

async function print({siteDir, cacheDir, options}: Site, asked: CommandOptions): Promise<number> {
  const {makeBooks} = await loadPress();
  const {outDir, cache, icc, ...choice} = asked;
  await makeBooks({
    ...{siteDir, options, choice, report},
    builtDir: path.resolve(siteDir, outDir),
    cacheDir: cache ? cacheDir : null,
    icc: icc && path.resolve(siteDir, icc),
    sourceDate: readSourceDate(process.env),
  });
  return 0;
}

function collect(value: string, values: string[] = []): string[] {
  return [...values, value];
}

/** The press is only loaded when it prints; not by the loader of configurations, which would take much longer. */
function loadPress(): Promise<typeof import('../press')> {
  const require = createRequire(import.meta.url);
  return (require('./load-press.mjs') as typeof import('./load-press.mjs')).loadPress();
}

/** Tells whom it concerns what went wrong; gives the exit code. An error of ours has one. */
function explain(error: Error & {exitCode?: number}): number {
  if (error.exitCode === undefined) {
    throw error;
  }
  report(error.message);
  return error.exitCode;
}
