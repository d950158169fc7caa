import {englishWords} from './english-words';
import {thing} from './readable';
import {keptNames} from './terms';
import {warnIf, type Check} from './types';

/** Scripts of languages that are not written in Latin letters. */
const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  th: /\p{Script=Thai}/u,
  hi: /\p{Script=Devanagari}/u,
  ru: /\p{Script=Cyrillic}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  zh: /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
};
/** So many English words in a row are no name. */
const longestName = 5;
const inBrackets = /\([^()]*\)|«[^»]*»|“[^”]*”|"[^"]*"/g;

/** The text is translated: no copy of the English, and no piece of it left. */
export const checkUnchanged: Check = ({source, target, locale}) => {
  const script = scripts[locale.split('-')[0]!];
  const isCopy =
    isEnglish(source) &&
    (source.trim() === target.trim() || (script !== undefined && !script.test(target) && isEnglish(target)));
  const piece = isCopy ? undefined : leftPiece(wordsOf(source), wordsOf(target.replace(inBrackets, ' ')));
  return [
    ...warnIf(
      isCopy,
      'UNCHANGED',
      'Found the English text, expected a translation.',
      'translate it, or leave msgstr empty so that it is marked as English.',
    ),
    ...warnIf(
      piece !== undefined,
      'UNCHANGED',
      `Found the English words '${piece}', expected a translation.`,
      'translate them; leave this if they are a name.',
    ),
  ];
};

/**
 * Several words of which one is plain English in small letters. Names have capitals, and names of services in other
 * languages are among the English texts.
 */
function isEnglish(text: string): boolean {
  const words = wordsOf(keptNames.reduce((rest, name) => rest.replaceAll(name, ' '), text.replaceAll(thing, ' ')));
  return words.length >= 2 && words.some((word) => englishWords.has(word));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [];
}

/** The first run of English words that stands in the translation too. */
function leftPiece(source: readonly string[], target: readonly string[]): string | undefined {
  const joined = ` ${target.join(' ')} `;
  for (let at = 0; at + longestName <= source.length; at += 1) {
    const run = source.slice(at, at + longestName).join(' ');
    if (isEnglish(run) && joined.includes(` ${run} `)) {
      return run;
    }
  }
  return undefined;
}
