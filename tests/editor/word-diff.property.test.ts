import {describe, expect, it} from '@jest/globals';
import fc from 'fast-check';
import {diffWords, type DiffPart} from '../../src/editor/word-diff';

const side = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
  parts
    .filter(({kind}) => kind !== without)
    .map(({text}) => text)
    .join('');

describe('the comparison word by word', () => {
  it('holds both texts whole, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'of ', 'leaf', ' ', '. ', 'ไทย', '7-OH', '*'), {maxLength: 30})
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('marks only the word that changed', () => {
    expect(diffWords('Ask a doctor first.', 'Ask a pharmacist first.')).toEqual([
      {kind: 'same', text: 'Ask a '},
      {kind: 'removed', text: 'doctor'},
      {kind: 'added', text: 'pharmacist'},
      {kind: 'same', text: ' first.'},
    ]);
  });
});
