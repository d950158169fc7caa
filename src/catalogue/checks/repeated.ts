import {warnIf, type Check} from './types';

/** Doubling that says something in these languages: 'very, very', 'little by little'. */
const meant: Record<string, readonly string[]> = {
  ar: [
    'جدا',
    'جدًا',
    'جداً',
    'رويدا',
    'رويدًا',
    'شيئا',
    'شيئًا',
    'واحدة',
    'واحدا',
    'واحدًا',
    'خطوة',
    'كلمة',
    'يوما',
    'يومًا',
  ],
  es: ['muy', 'poco', 'paso'],
  th: ['ๆ'],
};
const doubled = /(?<![\p{L}\p{M}\p{N}-])(\p{L}[\p{L}\p{M}]+) \1(?![\p{L}\p{M}\p{N}-])/giu;

/** No word stands twice. */
export const checkRepeated: Check = ({source, target, locale}) => {
  const allowed = meant[locale.split('-')[0]!] ?? [];
  const repeated = (text: string) => [...text.matchAll(doubled)].map(([, word]) => word!.toLowerCase());
  const [word] = repeated(source).length > 0 ? [] : repeated(target).filter((found) => !allowed.includes(found));
  return warnIf(
    word !== undefined,
    'REPEATED',
    `Found '${word}' twice in a row, expected it once.`,
    'remove one of the two.',
  );
};
