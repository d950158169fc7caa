import {mergeInbox} from '../catalogue/inbox';
import {showText} from '../catalogue/inbox-read';
import {exitCodes, formatFinding} from '../floor/errors';
import {report} from '../floor/log';
import {translatedLocales} from '../site/locales';
import {readChoice, readOptions} from './options';

const help = `Takes the small files that contributors sent (i18n/<language>/inbox/*.po) into the catalogues.

  npm run i18n -- inbox
  npm run i18n -- inbox --locale th --dry-run

  --locale <code>   only this language (may be given more than once)
  --dry-run         tell what would be done, and change nothing
  --json            data instead of text, for programs

Every translation passes the same check as the catalogues. A file that is taken whole is deleted; what is
refused stays in it, the reason is told, and the exit code is 1.
`;

const options = {
  locale: {type: 'string', multiple: true},
  'dry-run': {type: 'boolean', default: false},
  json: {type: 'boolean', default: false},
} as const;

/** Runs `i18n inbox`; gives its exit code. */
export async function runInbox(args: string[]): Promise<number> {
  const values = readOptions(args, options, help);
  if (!values) {
    return exitCodes.done;
  }
  const dryRun = values['dry-run'] ?? false;
  const locales = (values.locale ?? [...translatedLocales]).map((code) =>
    readChoice('--locale', code, translatedLocales),
  );
  const result = mergeInbox({siteDir: process.cwd(), locales, dryRun});
  const {taken, known, refused, done} = result;
  if (values.json) {
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    const word = dryRun ? 'Would take' : 'Took';
    for (const {file, catalogue, msgid, person, note} of taken) {
      const by = person === null ? '' : ` by ${person}`;
      process.stdout.write(
        `${word} from ${file}${by} into ${catalogue}: "${showText(msgid, 80)}"\n${note === null ? '' : `  ${note}\n`}`,
      );
    }
    refused.forEach((finding) => report(formatFinding(finding)));
    const files = done.length === 1 ? '1 file' : `${done.length} files`;
    process.stdout.write(
      `${taken.length} taken, ${known} known before, ${refused.length} refused; ${files} done${dryRun ? ' (nothing was changed)' : ''}.\n`,
    );
  }
  return refused.length > 0 ? exitCodes.content : exitCodes.done;
}
