import path from 'node:path';
import {keepTranslations} from '../catalogue';
import {exitCodes, formatFinding, UsageError} from '../floor/errors';
import {report} from '../floor/log';
import {translatedLocales} from '../site/locales';
import {readDay} from './day';
import {readChoice, readPositionals} from './options';

const help = `Keeps the translations of English texts that changed without a change of meaning, such as a mended typo.

  npm run i18n -- keep --since HEAD
  npm run i18n -- keep docs/use/law.md

  --since <revision>   what the texts are compared with (default: HEAD)
  --locale <code>      only this language (may be given more than once)

Read the list that it prints: whoever runs this says that each pair means the same. A text is refused
when it is not clearly the same passage: too unlike, or with other numbers, links, code or citations.
`;

const options = {since: {type: 'string', default: 'HEAD'}, locale: {type: 'string', multiple: true}} as const;

/** Runs `i18n keep`; gives its exit code. */
export async function runKeep(args: string[]): Promise<number> {
  const read = readPositionals(args, options, help);
  if (!read) {
    return exitCodes.done;
  }
  const {values, positionals} = read;
  const siteDir = process.cwd();
  const locales = values.locale?.map((code) => readChoice('--locale', code, translatedLocales)) ?? translatedLocales;
  const files = positionals.map((file) => path.relative(siteDir, path.resolve(file)).split(path.sep).join('/'));
  const outside = files.find((file) => file.startsWith('..'));
  if (outside !== undefined) {
    throw new UsageError(
      `Unexpected file ${outside}, expected one of this project.`,
      'give a page such as docs/use/law.md.',
    );
  }
  const {kept, refused} = keepTranslations({
    siteDir,
    since: values.since ?? 'HEAD',
    files,
    locales,
    today: readDay(undefined),
  });
  refused.forEach((finding) => report(formatFinding(finding)));
  const lines = kept.map(
    ({catalogue, was, is, locales: codes}) => `${catalogue} (${codes.join(', ')})\n  - ${was}\n  + ${is}`,
  );
  process.stdout.write([...lines, `${kept.length} texts kept, ${refused.length} refused.`, ''].join('\n'));
  return refused.length > 0 ? exitCodes.content : exitCodes.done;
}
