import {describe, expect, it} from '@jest/globals';
import {keepLatinOrder} from '../../src/catalogue/latin-order';

const mark = '\u200e';

describe('names that begin with a number, in text from right to left', () => {
  it('get a mark of direction, also after an Arabic letter', () => {
    expect(keepLatinOrder('مركّز 7-OH ليس ورقًا')).toBe(`مركّز ${mark}7-OH ليس ورقًا`);
    expect(keepLatinOrder('الميتراجينين و7-OH')).toBe(`الميتراجينين و${mark}7-OH`);
    expect(keepLatinOrder('**7-OH** و(7-OH)')).toBe(`**${mark}7-OH** و(${mark}7-OH)`);
  });

  it('include telephone numbers with hyphens', () => {
    expect(keepLatinOrder('اتصل بـ 9-8-8')).toBe(`اتصل بـ ${mark}9-8-8`);
  });

  it('leave plain numbers, words, addresses and marks alone', () => {
    const plain = 'من 8,049 شخصًا 66% [@brown7oh] [claim:A05] [نص](../use/7-oh.md#7-oh) CYP2D6 COVID-19 {count}';
    expect(keepLatinOrder(plain)).toBe(plain);
  });
});
