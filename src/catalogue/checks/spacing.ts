import {warnIf, type Check} from './types';

/** Languages that put a space before some signs. */
const spacedSigns = new Set(['fr']);
const spaceBefore = /[^\s\ufffc.,;:!?…–—][ \t]([,;:!?)\]،؛؟]|\.(?![\d.]))/u;
const openSpace = /[([«“] (?=\S)/u;
const closeSpace = /\S [)\]”]/u;
const noSpaceAfter = /\p{L}\p{M}*([,;!?،؛؟])(?=\p{L})/u;
const noSpaceAfterStop = /\p{Ll}{2}[.](?=\p{Lu}\p{Ll})|\p{Script=Arabic}[.](?=\p{Script=Arabic}{2})/u;

/** Spaces stand once between words, not before signs of punctuation, and after them. */
export const checkSpacing: Check = ({source, target, locale}) => {
  const isDoubled = (text: string) => /\S {2,}\S/.test(text);
  const before = spacedSigns.has(locale) ? undefined : spaceBefore.exec(target)?.[1];
  const after = noSpaceAfter.exec(target)?.[1] ?? (noSpaceAfterStop.test(target) ? '.' : undefined);
  const inside = !spacedSigns.has(locale) && (openSpace.test(target) || closeSpace.test(target));
  return [
    ...warnIf(
      isDoubled(target) !== isDoubled(source),
      'SPACES',
      `Found ${isDoubled(target) ? 'two spaces' : 'one space'} between words, expected ${isDoubled(source) ? 'two' : 'one'}.`,
      'mend the space.',
    ),
    ...warnIf(
      before !== undefined && !spaceBefore.test(source),
      'SPACES',
      `Found a space before ${before}, expected none.`,
      'remove the space.',
    ),
    ...warnIf(
      after !== undefined && !noSpaceAfter.test(source) && !noSpaceAfterStop.test(source),
      'SPACES',
      `Found no space after ${after}, expected one.`,
      'put a space after the sign.',
    ),
    ...warnIf(
      inside && !openSpace.test(source) && !closeSpace.test(source),
      'SPACES',
      'Found a space inside brackets or quotation marks, expected none.',
      'remove the space.',
    ),
  ];
};
