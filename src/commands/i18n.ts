import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {catalogueStatus, compileCatalogues, extractCatalogues, reportTable, type LanguageStatus} from '../catalogue';
import {ContentError, exitCodes, formatFinding, UsageError, type Finding} from '../floor/errors';
import {report} from '../floor/log';
import {translatedLocales} from '../site/locales';
import {readDay} from './day';
import {runAnswer} from './i18n-answer';
import {runCheck} from './i18n-check';
import {runInbox} from './i18n-inbox';
import {runExport, runImport} from './i18n-exchange';
import {runKeep} from './i18n-keep';
import {runNewLanguage} from './i18n-new-language';
import {runReview} from './i18n-review';

const help = `Keeps the catalogues in i18n/ and compiles them into .i18n/.

  npm run i18n -- extract    bring the catalogues up to date with the English sources (also: merge)
  npm run i18n -- check      tell what is to mend in the catalogues, and what to look at again
  npm run i18n -- compile    make the translated pages; English stands where a translation may not
  npm run i18n -- status     tell how far each language, page and edition is
  npm run i18n -- review     mark translations that a person has read (see review --help)
  npm run i18n -- inbox      take in what contributors sent (see inbox --help)
  npm run i18n -- answer     check what somebody sent, in plain words (see answer --help)
  npm run i18n -- keep       keep translations of English that changed without a change of meaning
  npm run i18n -- export     write XLIFF, templates, terminology or pseudo text (see export --help)
  npm run i18n -- import     take translations out of XLIFF (see import --help)
  npm run i18n -- new-language <code>   set up a language

  --locale <code>   only this language (may be given more than once)
  --strict          check fails on what is only to look at again, too
  --json            data instead of text, for programs
  --date <day>      the day that extract stamps and status counts to; today unless told
  --help            this text

Example: npm run i18n -- check --locale th
`;

interface Options {
  siteDir: string;
  locales: string[];
  json: boolean;
  /** Let warnings fail the check too. */
  strict: boolean;
  /** ISO 8601. */
  today: string;
}

const actions: Record<string, (options: Options) => number> = {extract, merge: extract, check, compile, status};

/** Actions with options of their own. */
const separate: Record<string, (args: string[]) => Promise<number>> = {
  review: runReview,
  answer: runAnswer,
  inbox: runInbox,
  keep: runKeep,
  export: runExport,
  import: runImport,
  'new-language': runNewLanguage,
};

/** Runs the command; gives its exit code. */
export async function run(args: string[]): Promise<number> {
  const [first = '', ...rest] = args;
  if (Object.hasOwn(separate, first)) {
    return separate[first]!(rest);
  }
  const {values, positionals} = readArguments(args);
  if (values.help) {
    process.stdout.write(help);
    return exitCodes.done;
  }
  const [name = '', ...others] = positionals;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  const locales = values.locale ?? [...translatedLocales];
  const unknown = locales.find((code) => !translatedLocales.includes(code));
  if (!action || others.length > 0) {
    throw new UsageError(
      `Unexpected '${positionals.join(' ')}', expected one of ${[...Object.keys(actions), ...Object.keys(separate)].join(', ')}.`,
      'see `npm run i18n -- --help`.',
    );
  }
  if (unknown !== undefined) {
    throw new UsageError(
      `Unexpected language '${unknown}', expected one of ${translatedLocales.join(', ')}.`,
      'languages are listed in src/site/locales.ts.',
    );
  }
  return action({
    siteDir: process.cwd(),
    locales,
    json: values.json ?? false,
    strict: values.strict ?? false,
    today: readDay(values.date),
  });
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        locale: {type: 'string', multiple: true},
        json: {type: 'boolean'},
        strict: {type: 'boolean'},
        date: {type: 'string'},
        help: {type: 'boolean', short: 'h'},
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('\n')[0]!, 'see `npm run i18n -- --help`.');
  }
}

function extract({siteDir, locales, json, today}: Options): number {
  const {changed, messages, findings} = extractCatalogues({siteDir, locales, today});
  reportFindings(findings, 'in the English sources; the rest was extracted', 5);
  print(json, {changed, messages}, `${messages} messages, ${changed.length} catalogues changed.`);
  return findings.length > 0 ? exitCodes.content : exitCodes.done;
}

function check({siteDir, locales, json, strict}: Options): number {
  return runCheck({siteDir, locales, json, strict});
}

function compile({siteDir, locales, json}: Options): number {
  const {changed, warnings, status: languages} = compileCatalogues({siteDir, locales});
  reportFindings(warnings, 'refused; English stands there');
  print(json, {changed, warnings, status: languages}, `${changed.length} files changed.\n${table(languages)}`);
  return exitCodes.done;
}

function status({siteDir, locales, json, today}: Options): number {
  const languages = catalogueStatus({siteDir, locales});
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  print(json, {version: 1, languages}, reportTable(languages, {today, colour}));
  return exitCodes.done;
}

function print(json: boolean, data: unknown, text: string): void {
  process.stdout.write(`${json ? JSON.stringify(data, null, 2) : text}\n`);
}

function reportFindings(findings: readonly Finding[], what: string, limit = Infinity): void {
  findings.slice(0, limit).forEach((finding) => report(formatFinding(finding)));
  if (findings.length > 0) {
    report(`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} ${what}.\n`);
  }
}

function table(languages: readonly LanguageStatus[]): string {
  return languages.map(({locale, total}) => `${locale}: ${describe(total)}`).join('\n');
}

function describe({
  total,
  translated,
  fuzzy,
  untranslated,
  refused,
  reviewed,
  wordsLeft,
}: LanguageStatus['total']): string {
  return `${translated} of ${total} translated, ${reviewed} reviewed, ${fuzzy} fuzzy, ${untranslated} untranslated, ${refused} refused, ${wordsLeft} words left`;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  run(process.argv.slice(2)).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      const isExpected = error instanceof ContentError || error instanceof UsageError;
      report(isExpected ? error.message : String((error as Error).stack));
      process.exitCode = isExpected ? error.exitCode : 70;
    },
  );
}
