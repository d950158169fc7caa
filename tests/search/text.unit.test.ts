import {describe, expect, it} from '@jest/globals';
import {excerptOf} from '../../src/search/excerpt';
import {fold, foldWithOffsets} from '../../src/search/fold';
import {findNearly} from '../../src/search/scan';
import {formsOf} from '../../src/search/stem';
import {wordsOf} from '../../src/search/words';

const texts = (text: string) => wordsOf(text).map((word) => word.text);
const shares = (a: string, b: string, locale: string) => formsOf(fold(a), locale).some((form) => formsOf(fold(b), locale).includes(form));

describe('folding', () => {
  it.each([
    ['Depresión', 'depresion'],
    ['المِزَاجُ', 'المزاج'],
    ['القـراطوم', 'القراطوم'],
    ['أإآٱا', 'ااااا'],
    ['سلالة', 'سلاله'],
    ['مستشفى', 'مستشفي'],
    ['กระท่อม', 'กระทอม'],
    ['พาร็อกเซทีน', 'พารอกเซทีน'],
    ['٧ ۷ ๗ ７', '7 7 7 7'],
    ['ﻻ', 'لا'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['が', 'が'],
  ])('makes %s into %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it('knows where in the original each character stood', () => {
    const text = 'اَلمِزاج ซึมเศร้า ﬁt';
    const {text: folded, offsets} = foldWithOffsets(text);
    expect(offsets).toHaveLength(folded.length + 1);
    const at = folded.indexOf('مزاج');
    expect(text.slice(offsets[at], offsets[at + 4])).toBe('مِزاج');
  });
});

describe('words', () => {
  it('tells spaced words from unspaced runs', () => {
    expect(wordsOf('kratom กับยา').map(({text, unspaced}) => [text, unspaced])).toEqual([
      ['kratom', false],
      ['กับยา', true],
    ]);
  });

  it.each(['7OH', '7-OH', '7 oh', '7‑OH', '7-hydroxymitragynine', '7 hydroxy', '7-hidroximitraginina', '٧-OH'])(
    'takes %s for one word, always the same',
    (text) => expect(texts(text)).toEqual(['7oh']),
  );

  it('does not take 7 ohms or 17 OH for it', () => {
    expect(texts('7 ohms')).toEqual(['7', 'ohms']);
    expect(texts('a17b')).toEqual(['a17b']);
  });

  it('drops the apostrophe', () => {
    expect(texts("St John's, don't, d’oro")).toEqual(['st', 'john', 'dont', 'doro']);
  });
});

describe('stems', () => {
  it.each([
    ['depression', 'depressive', 'en'],
    ['seizures', 'seizure', 'en'],
    ['addicted', 'addictions', 'en'],
    ['stopped', 'stopping', 'en'],
    ['studies', 'study', 'en'],
    ['interacción', 'interacciones', 'es'],
    ['antidepresivo', 'antidepresivos', 'es'],
    ['dependencia', 'dependiente', 'es'],
    ['الاكتئاب', 'اكتئاب', 'ar'],
    ['والمزاج', 'مزاج', 'ar'],
    ['للمزاج', 'المزاج', 'ar'],
    ['بالكحول', 'كحول', 'ar'],
    ['وكالقراطوم', 'القراطوم', 'ar'],
    ['سلالات', 'السلالة', 'ar'],
  ])('brings %s and %s together', (a, b, locale) => expect(shares(a, b, locale)).toBe(true));

  it.each([
    ['liver', 'live', 'en'],
    ['law', 'lawn', 'en'],
    ['وقت', 'قت', 'ar'],
    ['ley', 'leyenda', 'es'],
  ])('keeps %s and %s apart', (a, b, locale) => expect(shares(a, b, locale)).toBe(false));
});

describe('finding with mistakes inside a text', () => {
  it('finds the nearest place and counts its mistakes', () => {
    expect(findNearly('ยาต้านเศร้าทรามาดอลและ', 'ทรามาดอน', 2)).toEqual({found: 'ทรามาดอ', mistakes: 1});
    expect(findNearly('abcdef', 'cde', 1)).toEqual({found: 'cde', mistakes: 0});
    expect(findNearly('abcdef', 'xyz', 1)).toBeNull();
  });
});

describe('an excerpt', () => {
  const words = (...list: string[]) => ({words: new Set(list), inside: new Set<string>()});

  it('shows and marks the part where the words stand together', () => {
    const text = `liver. ${'word '.repeat(100)}kratom hurts the liver. ${'word '.repeat(100)}`;
    const pieces = excerptOf(text, words('kratom', 'liver'), 'en');
    expect(pieces.filter(({marked}) => marked).map((piece) => piece.text)).toEqual(['kratom', 'liver']);
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(230);
  });

  it('tears no Thai mark from its letter', () => {
    const text = 'ก้ำกึ่ง'.repeat(60);
    const pieces = excerptOf(text, {words: new Set(), inside: new Set(['กง'])}, 'th');
    expect(pieces.map((piece) => piece.text).join('')).not.toMatch(/^… \p{M}|^\p{M}/u);
  });

  it('marks the whole word with its vowel marks', () => {
    const pieces = excerptOf('كان المِزاجُ جيدا', words('المزاج'), 'ar');
    expect(pieces.find(({marked}) => marked)?.text).toBe('المِزاجُ');
  });
});
