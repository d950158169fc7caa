import {numberWords} from './number-words';
import {warnIf, type Check} from './types';

/** A number as it is written, with all that it may mean: `1.250` is 1250 in Spanish and 1.25 elsewhere. */
export interface WrittenNumber {
  text: string;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  values: readonly string[];
}

const digitZeros = ['0', '٠', '۰', '०', '০', '๐', '០'];
const number = /\d+(?:[.,٫٬'’\u00a0\u202f]\d+)*/g;

/** The numbers of a text, in any digits. */
export function numbersIn(text: string): WrittenNumber[] {
  return [...westernDigits(text).matchAll(number)].map(({0: match, index}) => ({
    text: match,
    start: index,
    end: index + match.length,
    values: valuesOf(match),
  }));
}

/** Numbers agree: those of the source are there, whatever their digits and separators, and no others. */
export const checkNumbers: Check = ({source, target, locale}) => {
  const inSource = numbersIn(source);
  const inTarget = numbersIn(target);
  const left = [...inTarget];
  const lost = inSource.filter((wanted) => {
    const index = left.findIndex(({values}) => values.includes(wanted.values[0]!));
    if (index >= 0) {
      left.splice(index, 1);
    }
    return index < 0;
  });
  const written = numberWords(locale, target);
  const missing = lost.filter(({values}) => !written.has(values[0]!)).map(({text}) => text);
  const words = numberWords('en', source);
  const known = new Set([...words, ...romanNumbers(source), ...inSource.flatMap(({values}) => values)]);
  const added = left.filter(({values}) => !values.some((value) => known.has(value))).map(({text}) => text);
  const list = (numbers: string[]) => numbers.join(', ');
  const parts = [missing.length > 0 && `no ${list(missing)}`, added.length > 0 && `also ${list(added)}`];
  return warnIf(
    missing.length + added.length > 0,
    'NUMBERS',
    `Found ${parts.filter(Boolean).join(' and ')}, expected the numbers of the source.`,
    'compare the numbers; leave this if they are written as words.',
  );
};

/** `Schedule I` may become 'list 1'. */
function romanNumbers(text: string): string[] {
  const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
  return romans.flatMap((roman, index) => (new RegExp(`\\b${roman}\\b`).test(text) ? [String(index + 1)] : []));
}

/** The first value is the one that an English reader takes it for. */
function valuesOf(text: string): string[] {
  const [whole = '', ...groups] = text.split(/[.,٫٬'’\u00a0\u202f]/);
  const separators = text.match(/[.,٫٬'’\u00a0\u202f]/g) ?? [];
  if (groups.length === 0) {
    return [canonical(whole)];
  }
  const inThousands = whole.length <= 3 && whole !== '0' && groups.every(({length}) => length === 3);
  const same = new Set(separators).size === 1;
  const last = groups.at(-1)!;
  const asThousands = inThousands && same && separators[0] !== '٫' ? [canonical(whole + groups.join(''))] : [];
  const before = [whole, ...groups.slice(0, -1)];
  const canBeFraction =
    (groups.length === 1 ||
      (!separators.slice(0, -1).includes(separators.at(-1)!) && new Set(separators).size === 2)) &&
    !/['’٬\u00a0\u202f]/.test(separators.at(-1)!);
  const asFraction = canBeFraction ? [canonical(`${before.join('')}.${last}`)] : [];
  const values = separators.at(-1) === ',' ? [...asThousands, ...asFraction] : [...asFraction, ...asThousands];
  return values.length > 0 ? values : [[whole, ...groups].join('.')];
}

function canonical(value: string): string {
  const trimmed = value.replace(/^0+(?=\d)/, '');
  return trimmed.includes('.') ? trimmed.replace(/\.?0+$/, '') : trimmed;
}

/** The same text with the digits 0 to 9. */
export function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const zero = digitZeros.find(
      (candidate) => digit >= candidate && digit.charCodeAt(0) - candidate.charCodeAt(0) < 10,
    );
    return zero ? String(digit.charCodeAt(0) - zero.charCodeAt(0)) : digit;
  });
}
