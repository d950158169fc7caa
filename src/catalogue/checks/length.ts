import {warnIf, type Check} from './types';

/**
 * How many times as long as the English a translation may be, by language: the shortest and the longest
 * that good translations of running text are, with room to spare.
 */
const ratios: Record<string, readonly [shortest: number, longest: number]> = {
  es: [0.55, 1.9],
  ar: [0.4, 1.6],
  th: [0.4, 1.7],
  ja: [0.2, 1.1],
  zh: [0.15, 0.9],
  ko: [0.25, 1.2],
};
const usual = [0.45, 2] as const;
/** Letters more or less that say nothing in a short text. */
const slack = 18;

/** The length is what one expects: a far shorter text has lost something, a far longer one has gained. */
export const checkLength: Check = ({source, target, locale}) => {
  const [shortest, longest] = ratios[locale.split('-')[0]!] ?? usual;
  const [expected, found] = [lengthOf(source), lengthOf(target)];
  const mostTimes = expected < 30 ? 4 : longest;
  const isShort = found < expected * shortest - slack || (expected >= 5 && found < expected / 4);
  const isLong = found > expected * mostTimes + slack;
  return warnIf(
    isShort || isLong,
    'LENGTH',
    `Found ${found} letters for ${expected} in English, expected ${isShort ? 'more' : 'fewer'} in this language.`,
    isShort ? 'see whether something was left out.' : 'see whether something was added.',
  );
};

/** Signs that are written above or below a letter take no room of their own. */
function lengthOf(text: string): number {
  return text.replace(/\p{M}/gu, '').length;
}
