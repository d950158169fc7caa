import {addNewLanguage} from '../catalogue';
import {runChild} from '../floor/child';
import {exitCodes, UsageError} from '../floor/errors';
import {heedInterruption} from '../floor/interruption';
import {report} from '../floor/log';
import {coverageOf} from '../press/script-coverage';
import {readPositionals} from './options';

const help = `Sets up a language: its name, direction and plural rule in src/site/locales.ts, and empty catalogues.

  npm run i18n -- new-language ja

It tells what is left to do by hand. Run it again at any time: it changes nothing that is there.
`;

/** Runs `i18n new-language`; gives its exit code. */
export async function runNewLanguage(args: string[]): Promise<number> {
  const read = readPositionals(args, {}, help);
  if (!read) {
    return exitCodes.done;
  }
  const [code, ...others] = read.positionals;
  if (code === undefined || others.length > 0) {
    throw new UsageError(
      'Expected the code of one language, such as ja.',
      'see `npm run i18n -- new-language --help`.',
    );
  }
  const siteDir = process.cwd();
  const language = addNewLanguage(siteDir, code, coverageOf);
  report(`${language.added ? 'Added' : 'Found'} ${language.label} (${language.code}, ${language.direction}).`);
  // A program of its own, because this one has read the list of languages already.
  const {code: exitCode} = await runChild({
    program: process.execPath,
    args: ['--import', 'tsx', 'src/commands/main.ts', 'i18n', 'extract', '--locale', language.code],
    cwd: siteDir,
    environment: process.env,
    signal: heedInterruption(),
    onLine: report,
  });
  process.stdout.write(`Left to do for ${language.label}:\n${language.left.map((line) => `- ${line}\n`).join('')}`);
  return exitCode ?? exitCodes.machine;
}
