import type {LoadContext, Plugin} from '@docusaurus/types';
import {ContentError, UsageError} from '../floor/errors';
import {report} from '../floor/log';

const commands = {
  extract: 'bring the catalogues of translations up to date with the English sources',
  check: 'tell all that is wrong in the catalogues',
  compile: 'make the translated pages from the catalogues',
  status: 'tell how far each language is',
};

/** Offers the commands of `npm run i18n` as commands of Docusaurus itself, such as `docusaurus i18n:check`. */
export function i18nCommands({siteDir}: LoadContext): Plugin {
  return {
    name: 'i18n-commands',
    extendCli(cli) {
      for (const [name, description] of Object.entries(commands)) {
        cli
          .command(`i18n:${name}`)
          .description(description)
          .option('-l, --locale <code>', 'only this language (may be given more than once)', collect, [])
          .option('--json', 'data instead of text, for programs')
          .action(async ({locale, json = false}: {locale: string[]; json?: boolean}) => {
            process.chdir(siteDir);
            const {run} = await import('../commands/i18n');
            const locales = locale.flatMap((code) => ['--locale', code]);
            process.exitCode = await run([name, ...locales, ...(json ? ['--json'] : [])]).catch(explain);
          });
      }
    },
  };
}

function collect(code: string, codes: string[]): string[] {
  return [...codes, code];
}

/** Tells whom it concerns what went wrong; gives the exit code. */
function explain(error: unknown): number {
  if (error instanceof ContentError || error instanceof UsageError) {
    report(error.message);
    return error.exitCode;
  }
  throw error;
}
