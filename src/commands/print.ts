import {existsSync} from 'node:fs';
import path from 'node:path';
import {compileCatalogues} from '../catalogue';
import {UsageError} from '../floor/errors';
import {heedInterruption} from '../floor/interruption';
import {report} from '../floor/log';
import {papers, printBooks, type PrintJob} from '../press';
import {editions, pdfName, readSettings} from '../site';
import {readOptions} from './options';

const help = `
Prints books from the built website: one PDF for each language, edition and paper. Build it first.

  npm run print
  npm run print -- --locale th --edition 2.0 --paper a4
  npm run print -- --locale en --locale es --paper letter
  npm run print -- --locale ar --edition 1.0 --out article.pdf

Options:
  --locale CODE    a language; may be given more than once (default: all)
  --edition N      an edition, such as 2.0; may be given more than once (default: all)
  --paper NAME     ${papers.join(' or ')}; may be given more than once (default: a4)
  --out FILE       where to write the book, when it is only one (default: the downloads of the built site)
  --out-dir DIR    the folder that was built (default: build)

SITE_URL and BASE_PATH must be those that it was built with.
`;

/** Prints the books that were asked for and names them on standard output. */
export async function run(args: string[]): Promise<number> {
  const options = {
    locale: {type: 'string', multiple: true},
    edition: {type: 'string', multiple: true},
    paper: {type: 'string', multiple: true},
    out: {type: 'string'},
    'out-dir': {type: 'string', default: 'build'},
  } as const;
  const values = readOptions(args, options, help);
  if (!values) {
    return 0;
  }
  const siteDir = process.cwd();
  const settings = readSettings(process.env);
  const builtDir = path.resolve(siteDir, values['out-dir'] ?? 'build');
  const target = (name: string) => path.resolve(siteDir, values.out ?? path.join(builtDir, 'downloads', name));
  const known = editions.map(({edition}) => edition);
  const jobs = chosen('locale', values.locale, settings.locales).flatMap((locale) =>
    chosen('edition', values.edition, known).flatMap((edition) =>
      chosen('paper', values.paper ?? ['a4'], papers).map((paper): PrintJob => ({
        locale,
        edition,
        paper,
        target: target(pdfName({locale, edition, paper})),
      })),
    ),
  );
  if (values.out !== undefined && jobs.length > 1) {
    throw new UsageError(
      `Unexpected --out for ${jobs.length} books, expected one book.`,
      'give one --locale, one --edition and one --paper, or leave --out away.',
    );
  }
  if (!existsSync(path.join(builtDir, 'index.html'))) {
    const folder = path.relative(siteDir, builtDir) || '.';
    throw new UsageError(`Found no built site in ${folder}.`, 'run `npm run build` first.');
  }
  const signal = heedInterruption();
  compileCatalogues({siteDir, locales: settings.locales});
  const printed = await printBooks({siteDir, builtDir, settings, jobs, signal, report});
  process.stdout.write(printed.map(({job}) => `${path.relative(siteDir, job.target)}\n`).join(''));
  return 0;
}

/** The values given for an option, or all; each must be among those known. */
function chosen<T extends string>(option: string, given: readonly string[] | undefined, known: readonly T[]): T[] {
  const unknown = given?.find((value) => !known.includes(value as T));
  if (unknown !== undefined) {
    throw new UsageError(
      `Unexpected --${option} ${unknown}, expected one of ${known.join(', ')}.`,
      `give --${option} one of these values.`,
    );
  }
  return given?.length ? known.filter((value) => given.includes(value)) : [...known];
}
