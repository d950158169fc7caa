import type {Finding} from '../floor/errors';
import {localeByCode, translatedLocales} from '../site/locales';
import {percentDone} from './report-bar';
import type {LanguageStatus} from './report';

/** What is known about a language that somebody has sent changes to. */
export interface Touched {
  status: LanguageStatus | null;
  /** What keeps a translation, or the whole catalogue, from being shown. */
  errors: readonly Finding[];
  /** What should be looked at again. */
  warnings: readonly Finding[];
  /** How many passages the inbox would take, by the file that was sent. */
  taken?: ReadonlyMap<string, number>;
}

export interface Answer {
  /** Markdown, in words for a translator. */
  text: string;
  /** Whether there is something to mend in the files that were sent. */
  mustMend: boolean;
}

/** What each kind of finding means to somebody who has never seen the code of this project. */
const meanings: Record<string, string> = {
  SKELETON: 'A link, a source such as [@key], a claim mark or a code is not the same as in the English.',
  ADDRESS: 'There is an address that the English does not have.',
  MARKUP: 'There is something that looks like HTML.',
  CHARACTER: 'There is a character that cannot be seen, often brought in by copying.',
  NEWLINE: 'The translation is on two lines.',
  NO_TEXT: 'The translation holds no word.',
  TOO_LONG: 'The translation is far longer than its English.',
  PLACEHOLDER: 'A word in curly brackets is missing, or was changed.',
  LEFTOVER: 'A mark such as ** was opened and not closed.',
  BLOCK: 'The translation begins with a sign that would start a list or a heading.',
  PAGE_SHAPE: 'On its page the translation would change the text around it.',
  NUMBERS: 'A number of the English is not in the translation.',
  EMPHASIS: 'Other parts are bold or italic than in the English.',
  UNCHANGED: 'The translation is the English text.',
  STALE: 'The catalogue is older than the English pages.',
  PO_DUPLICATE: 'The same passage stands in the file twice.',
  PO_CHARSET: 'The file is not saved as UTF-8.',
};

/** The languages of the site that some changed files belong to, in the order of the site. */
export function touchedLocales(changed: readonly string[]): string[] {
  const codes = new Set(changed.map((file) => /^i18n\/([^/]+)\/.*\.po$/.exec(file)?.[1]));
  return translatedLocales.filter((code) => codes.has(code));
}

/**
 * Answers somebody who has sent translations: what is fine, what to mend and how.
 * @param changed the files that were sent, from the root of the project
 * @param passageOf the English of the passage in a line of a catalogue
 */
export function answerTranslator(
  changed: readonly string[],
  languages: readonly Touched[],
  passageOf: (file: string, line: number) => string | null,
): Answer {
  if (languages.length === 0) {
    return {
      text: '## Translations\n\nNo catalogue of a language was changed: there is nothing to check.\n',
      mustMend: false,
    };
  }
  const parts = languages.map(({status, errors, warnings, taken}) => {
    const sent = (finding: Finding) => changed.includes(finding.file);
    const mend = errors.filter(sent);
    const look = warnings.filter(sent);
    const lines = [
      `## ${status ? localeByCode(status.locale).label : 'Translations'}`,
      thanks(mend.length, look.length),
      ...received(changed, taken),
      ...section('To mend', 'Until then readers see the English in these places.', mend, passageOf),
      ...section('To look at again', 'These are shown. Leave them as they are if they are meant so.', look, passageOf),
      ...progress(status),
    ];
    return {text: lines.join('\n\n'), mustMend: mend.length > 0};
  });
  return {
    text: `${parts.map(({text}) => text).join('\n\n')}\n`,
    mustMend: parts.some(({mustMend}) => mustMend),
  };
}

function thanks(mend: number, look: number): string {
  const count = (number: number) => (number === 1 ? 'One passage' : `${number} passages`);
  if (mend > 0) {
    return `Thank you. ${count(mend)} cannot be shown yet. All others are fine and need no change.`;
  }
  return look > 0
    ? `Thank you. Everything can be shown. ${count(look)} may deserve a second look.`
    : 'Thank you. Everything that you sent can be shown.';
}

/** What becomes of the small files that contributors send into the inbox. */
function received(changed: readonly string[], taken: ReadonlyMap<string, number> = new Map()): string[] {
  return changed
    .filter((file) => (taken.get(file) ?? 0) > 0)
    .map((file) => {
      const count = taken.get(file)!;
      const passages = count === 1 ? 'One passage' : `${count} passages`;
      return `${passages} of ${asCode(file)} will be taken into the catalogues.`;
    });
}

function section(
  title: string,
  lead: string,
  findings: readonly Finding[],
  passageOf: (file: string, line: number) => string | null,
): string[] {
  if (findings.length === 0) {
    return [];
  }
  const items = findings.slice(0, 50).map(({file, line, code, message, hint}) => {
    const english = passageOf(file, line);
    const place = `${asCode(file)}, line ${line}${english === null ? '' : `: ${asCode(shorten(english))}`}`;
    return `- ${place}\n  - ${escape(meanings[code] ?? message)}\n  - What was found: ${asCode(message)}\n  - What to do: ${escape(hint)}`;
  });
  const more = findings.length > items.length ? [`… and ${findings.length - items.length} more.`] : [];
  return [`### ${title}`, lead, items.join('\n'), ...more];
}

function progress(status: LanguageStatus | null): string[] {
  if (!status) {
    return [];
  }
  const {total, translated, reviewed, wordsLeft} = status.total;
  return [
    `The language is now ${percentDone(status.total)} % translated: ${translated} of ${total} passages, ${reviewed} of them reviewed by a person, ${wordsLeft} English words left.`,
  ];
}

function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text;
}

/** What strangers wrote is set as code, so that no sign in it does anything. */
function asCode(text: string): string {
  return `\`${text.replace(/`/g, "'").replace(/\s+/g, ' ')}\``;
}

function escape(text: string): string {
  return text.replace(/[\\*_[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
}
