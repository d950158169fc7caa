import {describe, expect, it} from '@jest/globals';
import {insertMark, marksOf} from '../../src/editor/marks';

describe('the marks of an English text', () => {
  it('are its citations, marks of claims, links, code, placeholders and emphases, in order', () => {
    const text = 'See **this** [page](../a.md) `x` {count} *so* [claim:A05] [@a; @b] [fact:a-b.n] [w](term:w).';
    expect(marksOf(text).map(({english}) => english)).toEqual([
      '**this**',
      '[page](../a.md)',
      '`x`',
      '{count}',
      '*so*',
      '[claim:A05]',
      '[@a; @b]',
      '[fact:a-b.n]',
      '[w](term:w)',
    ]);
  });

  it('go around the words that are selected where words stand inside them', () => {
    const [link] = marksOf('[law](../use/law.md)');
    expect(insertMark('อ่าน กฎหมาย', 5, 11, link!)).toEqual({text: 'อ่าน [กฎหมาย](../use/law.md)', start: 6, end: 12});
  });

  it('go in at the cursor where they hold no words', () => {
    const [cite] = marksOf('[@who2021]');
    expect(insertMark('จบ .', 3, 3, cite!)).toEqual({text: 'จบ [@who2021].', start: 13, end: 13});
  });
});
