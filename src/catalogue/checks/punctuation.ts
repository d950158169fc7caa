import {warnIf, type Check} from './types';

/** What a text may end with, by what it means; every script has signs of its own. */
const endings = {
  question: '?؟？',
  exclamation: '!！',
  ellipsis: '…',
  colon: ':：',
  stop: '.。．।۔።',
  comma: ',،、，;؛；',
} as const;
type Ending = keyof typeof endings | 'none';

/** Signs that stand around the end of a sentence and do not end it. */
const closing = /[\s"'”’»›)\]）」』*_]+$/u;
const names: Record<Ending, string> = {
  question: 'a question mark',
  exclamation: 'an exclamation mark',
  ellipsis: 'an ellipsis',
  colon: 'a colon',
  stop: 'a full stop',
  comma: 'a comma',
  none: 'no sign',
};

/** Languages that leave out a sign at the end where English has one. */
const optional: Record<string, readonly Ending[]> = {
  th: ['question', 'exclamation', 'colon', 'comma'],
};
const withoutStop = new Set(['th', 'lo', 'km', 'my']);
/** A short form such as `ค.ศ.` keeps its stop. */
const thaiAbbreviation = /(?:^|[\s(.])(?:[\u0e01-\u0e2e]{1,4}|[\u0e40-\u0e44][\u0e01-\u0e2e]{1,2})\.$/u;

/** The end of the text agrees, in the signs of the language. */
export const checkEnd: Check = ({source, target, locale}) => {
  const wanted = expectedEnd(endOf(source), locale);
  const found = endOf(target);
  if (withoutStop.has(locale) && found === 'stop') {
    const isShortForm = thaiAbbreviation.test(trimEnd(target)) || endOf(source) === 'none';
    return warnIf(
      !isShortForm,
      'END',
      'Found a full stop at the end, expected none in this language.',
      'remove the full stop.',
    );
  }
  // 'We ask whether it helps.' may become a question.
  const isAsked =
    found === 'question' && wanted === 'stop' && /\b(?:asks?|whether|what|how|why|who|does)\b/i.test(source);
  const agrees = found === wanted || isAsked || (found === 'none' && (optional[locale] ?? []).includes(endOf(source)));
  return warnIf(
    !agrees,
    'END',
    `Found ${names[found]} at the end, expected ${names[wanted]} as in English.`,
    'end the text as the English one ends.',
  );
};

/** Signs at the start that say something, such as an arrow or the rest of a sentence. */
const opening = /^\s*(?:\.{2,}|[…→←•·–—]|[<>]{1,2}(?![\p{L}/]))/u;

/** The text begins with a sign where the English one does. */
export const checkStart: Check = ({source, target}) => {
  const [wanted, found] = [opening.test(source), opening.test(target)];
  return warnIf(
    wanted !== found,
    'START',
    `Found ${found ? 'a sign' : 'no sign'} at the start, expected ${wanted ? 'one' : 'none'} as in English.`,
    'begin the text as the English one begins.',
  );
};

function expectedEnd(end: Ending, locale: string): Ending {
  return end === 'stop' && withoutStop.has(locale) ? 'none' : end;
}

function trimEnd(text: string): string {
  return text.replace(closing, '');
}

function endOf(text: string): Ending {
  const trimmed = trimEnd(text);
  if (trimmed.endsWith('...')) {
    return 'ellipsis';
  }
  const last = trimmed.at(-1) ?? '';
  const kind = (Object.keys(endings) as (keyof typeof endings)[]).find(
    (name) => last !== '' && endings[name].includes(last),
  );
  return kind ?? 'none';
}

/** Signs that Spanish and Arabic write in their own way. */
export const checkOwnSigns: Check = ({target, locale}) => [
  ...(locale.startsWith('es') ? checkSpanish(target) : []),
  ...(locale.startsWith('ar') ? checkArabic(target) : []),
];

function checkSpanish(target: string) {
  const unopened = [
    ['¿', '?'],
    ['¡', '!'],
  ].filter(([open, close]) => target.split(open!).length !== target.split(close!).length);
  return unopened.flatMap(([open, close]) =>
    warnIf(
      true,
      'SIGNS',
      `Found ${open} or ${close} alone, expected both.`,
      `write ${open} before and ${close} after.`,
    ),
  );
}

function checkArabic(target: string) {
  const foreign = /\p{Script=Arabic}\p{M}*[»”")]?([,;?])/u.exec(target)?.[1];
  const own = {',': '،', ';': '؛', '?': '؟'}[foreign ?? ''];
  return warnIf(
    foreign !== undefined,
    'SIGNS',
    `Found ${foreign} after an Arabic letter, expected ${own}.`,
    `write ${own}.`,
  );
}
