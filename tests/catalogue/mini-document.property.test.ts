import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {textRuns} from '../../src/catalogue/inline-text';
import {parseMarkdown} from '../../src/catalogue/markdown';
import {parseInPlace} from '../../src/catalogue/mini-document';

const pieces = fc.constantFrom(
  ...[
    'word',
    'www.a.example',
    'a@b.example',
    'http://a.example',
    'ftp:',
    ':dir',
    ':',
    '.',
    '. ',
    ' ',
    '  ',
    '-',
    '- ',
    '1.',
    '1) ',
    '(',
    ')',
  ],
  ...[
    '"',
    "'",
    '%',
    '–',
    '،',
    '؟',
    'คำ',
    'كلمة',
    'ม้',
    '2',
    '٣',
    'x',
    '!',
    '![',
    '[',
    ']',
    '|',
    '`',
    '*',
    '_',
    '#',
    '=',
    '+',
    '~',
    '<',
    '&amp;',
    '\\',
    '{#a}',
    '\u00a0',
  ],
);

test('a text that is not parsed, because it is plain, is what parsing would make of it', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, {minLength: 1, maxLength: 8}).map((list) => list.join('')),
      fc.constantFrom('paragraph', 'heading', 'item', 'cell', 'label'),
      (text, kind) => {
        const nodes = parseInPlace(kind as 'paragraph', text);
        const isUnparsed = nodes?.length === 1 && nodes[0]!.type === 'text' && nodes[0]!.position === undefined;
        if (isUnparsed) {
          // A word before it keeps the parser from the same short cut, and from blocks.
          const [paragraph, ...others] = parseMarkdown(text).children!;
          expect([paragraph!.type, others.length, textRuns(paragraph!.children!)]).toEqual(['paragraph', 0, [text]]);
          expect(paragraph!.children!.map(({type}) => type)).toEqual(['text']);
        }
      },
    ),
    {numRuns: 2000},
  );
});
