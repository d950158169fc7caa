import {markPattern} from '../../evidence/mark-syntax';
import {isPlainKind} from './readable';
import {warnIf, type Check} from './types';

const outside = new RegExp(`\\]\\([^)]*\\)|${markPattern.source}|\`[^\`]*\`|\\\\[*_]`, 'g');

/** As many words carry a stress as in the source. */
export const checkEmphasis: Check = ({kind, msgid, msgstr}) => {
  const [wanted, found] = [emphases(msgid), emphases(msgstr)];
  return warnIf(
    !isPlainKind(kind) && wanted !== found,
    'EMPHASIS',
    `Found ${found} emphasised parts, expected ${wanted}.`,
    'put ** or * around the words that carry the stress.',
  );
};

function emphases(text: string): number {
  return (text.replace(outside, ' ').match(/\*\*|\*/g) ?? []).length / 2;
}
