import {existsSync} from 'node:fs';
import path from 'node:path';
import {compileCatalogues} from '../catalogue';
import {UsageError} from '../floor/errors';
import {heedInterruption} from '../floor/interruption';
import {report} from '../floor/log';
import {formats, papers, pressCache, printBooks, type PrintJob} from '../press';
import {downloadName, editions, readSettings} from '../site';
import {readOptions} from './options';

const help = `
Makes books from the built website, for each language and edition. Build it first.

  npm run print
  npm run print -- --locale th --edition 2.0 --paper letter
  npm run print -- --format epub --format booklet
  npm run print -- --format press --icc profile.icc --locale en
  npm run print -- --locale ar --edition 1.0 --out article.pdf

Formats:
  screen    PDF to read, tagged, on A4 or Letter
  booklet   A5 pages two on a sheet of A4 (half Letter on Letter), to print on both sides, fold and staple
  sheet     the sheet to take to a doctor or pharmacist, on A4 or Letter; of the newest edition only
  epub      for phones and e-readers
  press     A5 (or half Letter) pages for a printing press, with bleed and marks; needs --icc

Options:
  --locale CODE    a language; may be given more than once (default: all)
  --edition N      an edition, such as 2.0; may be given more than once (default: all)
  --format NAME    one of those above; may be given more than once (default: screen)
  --press          the same as --format press
  --paper NAME     ${papers.join(' or ')}; may be given more than once (default: a4)
  --icc FILE       the ICC profile of the press's CMYK printing condition, for --format press
  --out FILE       where to write the file, when it is only one (default: the downloads of the built site)
  --out-dir DIR    the folder that was built (default: build)
  --no-cache       make all anew, and keep nothing for the next time

SITE_URL and BASE_PATH must be those that it was built with.
`;

/** Makes the files that were asked for and names them on standard output. */
export async function run(args: string[]): Promise<number> {
  const options = {
    locale: {type: 'string', multiple: true},
    edition: {type: 'string', multiple: true},
    format: {type: 'string', multiple: true},
    press: {type: 'boolean', default: false},
    paper: {type: 'string', multiple: true},
    icc: {type: 'string'},
    out: {type: 'string'},
    'out-dir': {type: 'string', default: 'build'},
    'no-cache': {type: 'boolean', default: false},
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
  const wantedFormats = values.press ? [...(values.format ?? []), 'press'] : (values.format ?? ['screen']);
  const wantedPapers = chosen('paper', values.paper ?? ['a4'], papers);
  const jobs = chosen('locale', values.locale, settings.locales).flatMap((locale) =>
    chosen('edition', values.edition, known).flatMap((edition) =>
      chosen('format', wantedFormats, formats)
        .filter((format) => format !== 'sheet' || edition === known[0])
        .flatMap((format) =>
          (format === 'epub' ? wantedPapers.slice(0, 1) : wantedPapers).map((paper): PrintJob => {
            const making = {locale, edition, format, paper};
            return {...making, target: target(downloadName(making))};
          }),
        ),
    ),
  );
  if (values.out !== undefined && jobs.length > 1) {
    throw new UsageError(
      `Unexpected --out for ${jobs.length} books, expected one book.`,
      'give one --locale, one --edition, one --format and one --paper, or leave --out away.',
    );
  }
  if (!existsSync(path.join(builtDir, 'index.html'))) {
    const folder = path.relative(siteDir, builtDir) || '.';
    throw new UsageError(`Found no built site in ${folder}.`, 'run `npm run build` first.');
  }
  const signal = heedInterruption();
  compileCatalogues({siteDir, locales: settings.locales});
  const printed = await printBooks({
    ...{siteDir, builtDir, settings, jobs, signal, report},
    icc: values.icc && path.resolve(siteDir, values.icc),
    cacheDir: values['no-cache'] ? null : path.join(siteDir, pressCache),
  });
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
