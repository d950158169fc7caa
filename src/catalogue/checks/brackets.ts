import {warnIf, type Check, type Pair} from './types';

const pairs = ['()', '[]', '{}', '«»', '“”', '„“', '「」', '『』', '（）'] as const;

/** Brackets and quotation marks close, and as many brackets open as in the source. */
export const checkBrackets: Check = (pair) => [...checkClosed(pair), ...checkCount(pair)];

function checkClosed({source, target}: Pair) {
  const open = pairs.filter(([opens, closes]) => isOpen(target, opens!, closes!) && !isOpen(source, opens!, closes!));
  const isQuoteOpen = count(target, '"') % 2 === 1 && count(source, '"') % 2 === 0;
  const [first] = [
    ...open.filter((signs) => signs !== '„“' && !(signs === '“”' && target.includes('„'))),
    ...(isQuoteOpen ? ['"'] : []),
  ];
  return warnIf(
    first !== undefined,
    'BRACKETS',
    `Found ${first?.split('').join(' or ')} alone, expected both or none.`,
    'close what was opened.',
  );
}

function isOpen(text: string, opens: string, closes: string): boolean {
  return count(text, opens) !== count(text, closes);
}

function checkCount({source, target}: Pair) {
  const opened = (text: string) => count(text.replaceAll('（', '('), '(') + count(text, '[') + count(text, '{');
  const [wanted, found] = [opened(source), opened(target)];
  return warnIf(
    found < wanted,
    'BRACKETS',
    `Found ${found} ${found === 1 ? 'bracket' : 'brackets'}, expected ${wanted} as in English.`,
    'compare what stands in brackets; leave this if the sentence says it without them.',
  );
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
