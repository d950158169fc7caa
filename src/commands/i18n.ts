import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {
  catalogueStatus,
  catalogueWarnings,
  checkCatalogues,
  compileCatalogues,
  extractCatalogues,
  type LanguageStatus,
} from '../catalogue';
import {ContentError, exitCodes, formatFinding, UsageError, type Finding} from '../floor/errors';
import {report} from '../floor/log';
import {translatedLocales} from '../site/locales';

const help = `Keeps the catalogues in i18n/ and compiles them into .i18n/.

  npm run i18n -- extract    bring the catalogues up to date with the English sources
  npm run i18n -- check      tell all that is wrong in the catalogues
  npm run i18n -- compile    make the translated pages; English stands where a translation may not
  npm run i18n -- status     tell how far each language is

  --locale <code>   only this language (may be given more than once)
  --json            data instead of text, for programs
  --help            this text

Example: npm run i18n -- check --locale th
`;

interface Options {
  siteDir: string;
  locales: string[];
  json: boolean;
}

const actions: Record<string, (options: Options) => number> = {extract, check, compile, status};

/** Runs the command; gives its exit code. */
export async function run(args: string[]): Promise<number> {
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
      `Unexpected '${positionals.join(' ')}', expected one of ${Object.keys(actions).join(', ')}.`,
      'see `npm run i18n -- --help`.',
    );
  }
  if (unknown !== undefined) {
    throw new UsageError(
      `Unexpected language '${unknown}', expected one of ${translatedLocales.join(', ')}.`,
      'languages are listed in src/site/locales.ts.',
    );
  }
  return action({siteDir: process.cwd(), locales, json: values.json ?? false});
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {locale: {type: 'string', multiple: true}, json: {type: 'boolean'}, help: {type: 'boolean', short: 'h'}},
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('\n')[0]!, 'see `npm run i18n -- --help`.');
  }
}

function extract({siteDir, locales, json}: Options): number {
  const {changed, messages, findings} = extractCatalogues({siteDir, locales});
  reportFindings(findings, 'in the English sources; the rest was extracted', 5);
  print(json, {changed, messages}, `${messages} messages, ${changed.length} catalogues changed.`);
  return findings.length > 0 ? exitCodes.content : exitCodes.done;
}

function check({siteDir, locales, json}: Options): number {
  const errors = checkCatalogues({siteDir, locales});
  const warnings = catalogueWarnings({siteDir, locales});
  if (!json) {
    reportFindings(warnings, 'to look at again');
    reportFindings(errors, 'to mend');
  }
  print(json, {errors, warnings}, `${errors.length} to mend, ${warnings.length} to look at again.`);
  return errors.length > 0 ? exitCodes.content : exitCodes.done;
}

function compile({siteDir, locales, json}: Options): number {
  const {changed, warnings, status: languages} = compileCatalogues({siteDir, locales});
  reportFindings(warnings, 'refused; English stands there');
  print(json, {changed, warnings, status: languages}, `${changed.length} files changed.\n${table(languages)}`);
  return exitCodes.done;
}

function status({siteDir, locales, json}: Options): number {
  const languages = catalogueStatus({siteDir, locales});
  print(json, languages, languages.map((language) => `${table([language])}\n${details(language)}`).join('\n\n'));
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

function details({catalogues}: LanguageStatus): string {
  return Object.entries(catalogues)
    .map(([name, counts]) => `  ${name}: ${describe(counts)}`)
    .join('\n');
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
