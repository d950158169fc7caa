import type {PoEntry} from './po-entry';
import type {Refusal} from './types';

const links = /\]\([^)]*\)|\[(?:@|claim:)[^\]]*\]|`[^`]*`|\{[^{}]*\}/g;
const digitZeros = ['0', '٠', '۰', '๐'];

/** What a translator should look at again; nothing here keeps a translation from being shown. */
export function warningsOf({msgid, msgstr: [msgstr = '']}: PoEntry): Refusal[] {
  const lost = missingNumbers(msgid, msgstr);
  return [
    ...(lost.length > 0
      ? [
          {
            code: 'NUMBERS',
            message: `Found no ${lost.join(', ')}, expected the numbers of the source.`,
            hint: 'compare the numbers; leave this if they are written as words.',
          },
        ]
      : []),
    ...(emphases(msgid) === emphases(msgstr)
      ? []
      : [
          {
            code: 'EMPHASIS',
            message: `Found ${emphases(msgstr)} emphasised parts, expected ${emphases(msgid)}.`,
            hint: 'put ** or * around the words that carry the stress.',
          },
        ]),
    ...(isUnchanged(msgid, msgstr)
      ? [
          {
            code: 'UNCHANGED',
            message: 'Found the English text, expected a translation.',
            hint: 'translate it, or leave msgstr empty so that it is marked as English.',
          },
        ]
      : []),
  ];
}

/** Numbers of the source that the translation lacks, whatever its digits and separators are. */
function missingNumbers(msgid: string, msgstr: string): string[] {
  const inTarget = numbersIn(msgstr).map(bare);
  return numbersIn(msgid).filter((number) => {
    const index = inTarget.indexOf(bare(number));
    if (index >= 0) {
      inTarget.splice(index, 1);
    }
    return index < 0;
  });
}

function numbersIn(text: string): string[] {
  return westernDigits(text.replace(links, ' ')).match(/\d+(?:[.,٫٬\u00a0\u202f]\d+)*/g) ?? [];
}

function bare(number: string): string {
  return number.replace(/\D/g, '');
}

function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const zero = digitZeros.find(
      (candidate) => digit >= candidate && digit.charCodeAt(0) - candidate.charCodeAt(0) < 10,
    );
    return zero ? String(digit.charCodeAt(0) - zero.charCodeAt(0)) : digit;
  });
}

function emphases(text: string): number {
  return (text.replace(links, ' ').match(/\*\*|\*/g) ?? []).length / 2;
}

/** Three words that stay the same are no name. */
function isUnchanged(msgid: string, msgstr: string): boolean {
  return msgid === msgstr && (msgid.replace(links, ' ').match(/\p{L}{3,}/gu)?.length ?? 0) >= 4;
}
