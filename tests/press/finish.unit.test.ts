import {describe, expect, test} from '@jest/globals';
import {artifactsMarked} from '../../src/press/finish/artifacts';
import {operandsOf, readOperators} from '../../src/press/finish/content-operators';
import {pageLabel, toRoman} from '../../src/press/page-numbers';
import {pageLayout} from '../../src/press/page-layout';
import {pageRules} from '../../src/press/page-rules';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test('reads operators and operands of every kind', () => {
  const stream = bytes(
    'q 1 0 0 -1 .5 -2 cm % note Q\n/F1 9 Tf (a\\)(b) Tj) Tj [<00ff> -3 (])] TJ /P <</MCID 0 /A (>>)>> BDC EMC Q',
  );
  const found = readOperators(stream).map((operator) => `${operator.name} ${operandsOf(stream, operator).length}`);
  expect(found).toEqual(['q 0', 'cm 6', 'Tf 2', 'Tj 1', 'TJ 1', 'BDC 2', 'EMC 0', 'Q 0']);
});

describe('marking of artifacts', () => {
  const marked = (text: string) => Buffer.from(artifactsMarked(bytes(text), 842)).toString('latin1');

  test('takes text and lines outside the tags', () => {
    expect(marked('BT (head) Tj ET 0 0 m 9 0 l S')).toBe(
      '/Artifact BMC\nBT (head) Tj ET\nEMC /Artifact BMC\n0 0 m 9 0 l S\nEMC',
    );
  });

  test('leaves tagged text, clips and states alone', () => {
    const text =
      'q 0 0 9 9 re W n BT /P <</MCID 3 >>BDC (x) Tj EMC ET /Span <</MCID 1>> BDC BT (y) Tj ET 0 0 1 1 re f EMC Q';
    expect(marked(text)).toBe(text);
  });
});

test('page labels are roman before the first part and begin with 1 there', () => {
  expect([0, 3, 4, 15].map((sheet) => pageLabel(sheet, 4))).toEqual(['i', 'iv', '1', '12']);
  expect([4, 9, 14, 40, 99].map(toRoman)).toEqual(['iv', 'ix', 'xiv', 'xl', 'xcix']);
});

test('the chapter stands over the first of two facing pages, which is at the left in a book bound at the right', () => {
  const rules = (direction: 'ltr' | 'rtl') =>
    pageRules({
      locale: {code: 'x', direction},
      layout: pageLayout('screen', 'letter'),
      bookTitle: 'Book',
      parts: [{title: 'P', chapters: [{id: 'c1', title: {text: 'A "b" </style>'}}]}],
      back: {references: 'R'},
    });
  expect(rules('ltr')).toContain('@page c1:right{@top-right{content:"A \\22 b\\22  \\3c /style>"}}');
  expect(rules('rtl')).toContain('@page c1:left{@top-left{content:');
  expect(rules('ltr')).toContain('size:215.9mm 279.4mm');
});
