import {exitCodes, formatFinding, UsageError} from '../floor/errors';
import {report} from '../floor/log';
import {catalogueNames, reviewCatalogue, shownName} from '../catalogue';
import {translatedLocales} from '../site/locales';
import {readDay} from './day';
import {readOptions} from './options';

const help = `Marks translations as reviewed: a person has read them against the English.

  npm run i18n -- review --locale th --catalogue docs/use/law --by 'Nok S.' --line 42
  npm run i18n -- review --locale th --catalogue docs/use/law --by 'Nok S.' --all

  --locale <code>      the language
  --catalogue <name>   docs/<page>, ui or data
  --by <name>          how the reviewer wishes to be named
  --line <number>      the passage in this line of the catalogue (may be given more than once)
  --all                every passage of the catalogue
  --date <day>         day of the review, such as 2026-11-24; today unless told

A mark holds until the English or the translation changes. What is missing, fuzzy or refused gets no
mark: it is told, and the exit code is 1.
`;

const options = {
  locale: {type: 'string'},
  catalogue: {type: 'string'},
  by: {type: 'string'},
  line: {type: 'string', multiple: true},
  all: {type: 'boolean', default: false},
  date: {type: 'string'},
} as const;

/** Runs `i18n review`; gives its exit code. */
export async function runReview(args: string[]): Promise<number> {
  const values = readOptions(args, options, help);
  if (!values) {
    return exitCodes.done;
  }
  const siteDir = process.cwd();
  const locale = oneOf('--locale', values.locale, translatedLocales);
  const catalogue = oneOf(
    '--catalogue',
    values.catalogue?.replace(new RegExp(`^i18n/${locale}/|\\.po$`, 'g'), ''),
    catalogueNames(siteDir, locale),
  );
  const by = shownName(values.by ?? '');
  if (by === null) {
    const found = values.by === undefined ? 'no --by' : `--by ${JSON.stringify(values.by)}`;
    throw new UsageError(
      `Unexpected ${found}, expected a name of up to 60 characters without an address.`,
      'say how the reviewer wishes to be named.',
    );
  }
  const lines = (values.line ?? []).map(readLine);
  if (lines.length > 0 === values.all) {
    throw new UsageError(
      'Unexpected selection of passages, expected either --line or --all.',
      'give --all when a person has read every passage of the catalogue.',
    );
  }
  const date = readDay(values.date);
  const result = reviewCatalogue({siteDir, locale, catalogue, by, date, ...(values.all ? {} : {lines})});
  result.findings.forEach((finding) => report(formatFinding(finding)));
  process.stdout.write(
    `${result.file}: ${result.marked} marked, ${result.known} marked before, ${result.findings.length} not marked.\n`,
  );
  return result.findings.length > 0 ? exitCodes.content : exitCodes.done;
}

function oneOf(name: string, value: string | undefined, known: readonly string[]): string {
  if (value === undefined || !known.includes(value)) {
    const found = value === undefined ? `no ${name}` : `${name} ${value}`;
    throw new UsageError(
      `Unexpected ${found}, expected one of ${known.join(', ')}.`,
      'see `npm run i18n -- review --help`.',
    );
  }
  return value;
}

function readLine(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) {
    throw new UsageError(
      `Unexpected --line ${value}, expected the number of a line.`,
      'count lines of the catalogue from 1.',
    );
  }
  return Number(value);
}
