import {existsSync} from 'node:fs';
import path from 'node:path';
import {exportTemplates, exportTerminology, exportXliff, importXliff, readSources, shownName, writePseudoCatalogues} from '../catalogue';
import {exitCodes, formatFinding, UsageError} from '../floor/errors';
import {report} from '../floor/log';
import {translatedLocales} from '../site/locales';
import {readDay} from './day';
import {readChoice, readPositionals} from './options';

const exportHelp = `Writes catalogues for other tools.

  npm run i18n -- export --format xliff --locale th --out exchange/out
  npm run i18n -- export --format pot --out exchange/templates

  --format <name>   xliff: XLIFF 2.1, one file for each catalogue of a language
                    pot: the English messages as templates, which Crowdin asks for
                    terms: the glossary with its translations, as a table (CSV) and as TBX
                    pseudo: catalogues in a text of no language, which shows what is not translated
  --locale <code>   the language (may be given more than once; all unless told)
  --out <folder>    where the files go (default: exchange/out)
`;

const importHelp = `Takes translations out of XLIFF 2.0 or 2.1 files into the catalogues, through the same gate as all others.

  npm run i18n -- import exchange/out/th/docs/use/law.xlf

  --locale <code>     only this language (may be given more than once)
  --reviewer <name>   who has read what the files mark as reviewed; without it no review is taken over

Nothing is lost: an empty target leaves a translation alone, and so does one that is older than the
catalogue's own. What is not taken is told with file and line, and the exit code is 1.
`;

const exportOptions = {
  format: {type: 'string', default: 'xliff'},
  locale: {type: 'string', multiple: true},
  out: {type: 'string', default: 'exchange/out'},
} as const;

const importOptions = {locale: {type: 'string', multiple: true}, reviewer: {type: 'string'}} as const;

/** Runs `i18n export`; gives its exit code. */
export async function runExport(args: string[]): Promise<number> {
  const read = readPositionals(args, exportOptions, exportHelp);
  if (!read) {
    return exitCodes.done;
  }
  const {values, positionals} = read;
  if (positionals.length > 0) {
    throw new UsageError(
      `Unexpected '${positionals[0]}', expected options only.`,
      'see `npm run i18n -- export --help`.',
    );
  }
  const siteDir = process.cwd();
  const format = readChoice('--format', values.format, ['xliff', 'pot', 'terms', 'pseudo']);
  const folder = path.resolve(siteDir, values.out!);
  const writers: Record<string, () => string[]> = {
    pot: () => exportTemplates(readSources(siteDir), folder),
    pseudo: () => writePseudoCatalogues(readSources(siteDir), folder),
    xliff: () => readLocales(values.locale).flatMap((locale) => exportXliff(siteDir, locale, folder)),
    terms: () => readLocales(values.locale).flatMap((locale) => exportTerminology(siteDir, locale, folder)),
  };
  const files = writers[format]!();
  process.stdout.write(files.map((file) => `${path.join(values.out!, file)}\n`).join(''));
  report(`${files.length} files written.`);
  return exitCodes.done;
}

/** Runs `i18n import`; gives its exit code. */
export async function runImport(args: string[]): Promise<number> {
  const read = readPositionals(args, importOptions, importHelp);
  if (!read) {
    return exitCodes.done;
  }
  const {values, positionals: files} = read;
  if (files.length === 0) {
    throw new UsageError('Found no file, expected XLIFF files to import.', 'see `npm run i18n -- import --help`.');
  }
  const siteDir = process.cwd();
  const missing = files.find((file) => !existsSync(path.resolve(siteDir, file)));
  if (missing !== undefined) {
    throw new UsageError(`Found no ${missing}, expected an XLIFF file.`, 'give the path of a file that is there.');
  }
  const {taken, same, changed, refused} = importXliff({
    siteDir,
    files,
    sources: readSources(siteDir),
    locales: readLocales(values.locale),
    reviewer: readReviewer(values.reviewer),
    today: readDay(undefined),
  });
  refused.forEach((finding) => report(formatFinding(finding)));
  process.stdout.write(
    `${taken} messages taken into ${changed.length} catalogues, ${same} as before, ${refused.length} refused.\n`,
  );
  return refused.length > 0 ? exitCodes.content : exitCodes.done;
}

function readLocales(codes: readonly string[] | undefined): readonly string[] {
  return codes?.map((code) => readChoice('--locale', code, translatedLocales)) ?? translatedLocales;
}

function readReviewer(name: string | undefined): string | undefined {
  const shown = name === undefined ? undefined : shownName(name);
  if (shown === null) {
    throw new UsageError(
      `Unexpected --reviewer ${JSON.stringify(name)}, expected a name of up to 60 characters without an address.`,
      'say how the reviewer wishes to be named.',
    );
  }
  return shown;
}
