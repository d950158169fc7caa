import {readFileSync} from 'node:fs';
import path from 'node:path';
import {
  answerTranslator,
  catalogueStatus,
  passageAt,
  reviewCatalogues,
  touchedLocales,
} from '../catalogue';
import {mergeInbox, type InboxResult} from '../catalogue/inbox';
import {ContentError, exitCodes, UsageError} from '../floor/errors';
import {readOptions} from './options';

const help = `Answers a translator: checks only the languages that were touched, in plain words (Markdown).

  git diff --name-only main... > changed.txt
  npm run i18n -- answer --changed changed.txt

  --changed <file>   a file with the names of the changed files, one a line
`;

const options = {changed: {type: 'string'}} as const;

/** Runs `i18n answer`; gives its exit code: 1 when there is something to mend in the files that were sent. */
export async function runAnswer(args: string[]): Promise<number> {
  const values = readOptions(args, options, help);
  if (!values) {
    return exitCodes.done;
  }
  const siteDir = process.cwd();
  const changed = readList(values.changed);
  const languages = touchedLocales(changed).map((locale) => {
    const given = {siteDir, locales: [locale]};
    const inbox = tryInbox(given);
    const taken = new Map<string, number>();
    inbox.taken.forEach(({file}) => taken.set(file, (taken.get(file) ?? 0) + 1));
    const {errors, warnings} = reviewCatalogues(given);
    return {
      status: catalogueStatus(given)[0] ?? null,
      errors: [...errors, ...inbox.refused],
      warnings,
      taken,
    };
  });
  const {text, mustMend} = answerTranslator(changed, languages, (file, line) =>
    passageAt(path.join(siteDir, file), line),
  );
  process.stdout.write(text);
  return mustMend ? exitCodes.content : exitCodes.done;
}

/** What the inbox would take and refuse; a catalogue that cannot be read is told by the check. */
function tryInbox(given: {siteDir: string; locales: string[]}): Pick<InboxResult, 'taken' | 'refused'> {
  try {
    return mergeInbox({...given, dryRun: true});
  } catch (error) {
    if (error instanceof ContentError) {
      return {taken: [], refused: []};
    }
    throw error;
  }
}

function readList(file: string | undefined): string[] {
  if (file === undefined) {
    throw new UsageError('Found no --changed, expected a file with the names of the changed files.', 'see `--help`.');
  }
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
  } catch {
    throw new UsageError(`Found no file ${file}, expected the names of the changed files.`, 'see `--help`.');
  }
}
