import {describe, expect, test} from '@jest/globals';
import {carryOver} from '../../src/catalogue/carry-over';
import {newEntry} from '../../src/catalogue/po-entry';
import {mergeEntries} from '../../src/catalogue/po-merge';
import {isReviewed, reviewMark} from '../../src/catalogue/review';

describe('a translation whose English changed in nothing but its tokens', () => {
  test.each([
    [
      'the target of a link',
      'See [the law](law.md).',
      'See [the law](use/law.md).',
      'Véase [la ley](law.md).',
      'Véase [la ley](use/law.md).',
    ],
    ['code', 'Run `npm i`.', 'Run `npm ci`.', 'Ejecute `npm i`.', 'Ejecute `npm ci`.'],
    ['a citation', 'It helps [@a2020].', 'It helps [@a2020; @b2021].', 'Ayuda [@a2020].', 'Ayuda [@a2020; @b2021].'],
    [
      'the mark of a claim',
      'It helps [claim:A01].',
      'It helps [claim:A02].',
      'Ayuda [claim:A01].',
      'Ayuda [claim:A02].',
    ],
    ['a fact', 'Of [fact:a.n] users.', 'Of [fact:a-b.n] users.', 'De [fact:a.n] personas.', 'De [fact:a-b.n] personas.'],
    [
      'the address of an image',
      '![leaf](a.svg) A leaf.',
      '![leaf](b.svg) A leaf.',
      'Hoja. ![hoja](a.svg)',
      'Hoja. ![hoja](b.svg)',
    ],
  ])('takes over %s', (_, was, is, translation, expected) => {
    expect(carryOver(was, is, translation)).toBe(expected);
  });

  test('takes over each token to its own place, in whatever order they stand', () => {
    expect(carryOver('[A](a) and [B](b) [@x]', '[A](c) and [B](d) [@y]', '[@x] [B](b) y [A](a)')).toBe(
      '[@y] [B](d) y [A](c)',
    );
  });

  test.each([
    ['a word', 'See [the law](a).', 'See [a law](b).', 'Véase [la ley](a).'],
    ['the number of tokens', 'It helps.', 'It helps [@a2020].', 'Ayuda.'],
    ['one of two equal tokens', '[A](a) [B](a)', '[A](a) [B](b)', '[A](a) [B](a)'],
    ['a token that the translation lacks', 'See [it](a).', 'See [it](b).', 'Véalo.'],
  ])('is not carried over when there is a change of %s', (_, was, is, translation) => {
    expect(carryOver(was, is, translation)).toBeNull();
  });
});

describe('the merge', () => {
  const known = newEntry({
    msgid: 'See [the law](law.md).',
    msgstr: ['Véase [la ley](law.md).'],
    comments: ['well known'],
  });
  const message = newEntry({msgid: 'See [the law](use/law.md).', references: ['docs/a.md']});

  test('carries such a translation over as finished, with its comments, and leaves nothing obsolete', () => {
    expect(mergeEntries([message], [known])).toEqual([
      {...message, msgstr: ['Véase [la ley](use/law.md).'], comments: ['well known']},
    ]);
  });

  test('keeps its review, because no word has changed', () => {
    const reviewed = {...known, comments: [reviewMark(known, 'Nok S.', '2026-11-20')]};
    const [entry] = mergeEntries([message], [reviewed]);
    expect(isReviewed(entry!)).toBe(true);
    expect(entry!.comments[0]).toContain('reviewed: Nok S. 2026-11-20 ');
  });

  test('does not renew a review that was void before', () => {
    const stale = {...known, comments: [reviewMark({...known, msgstr: ['x']}, 'Nok S.', '2026-11-20')]};
    expect(mergeEntries([message], [stale])[0]!.comments).toEqual([]);
  });

  test('leaves a fuzzy translation fuzzy', () => {
    const [entry] = mergeEntries([message], [{...known, flags: ['fuzzy'], previous: {msgid: 'See it.'}}]);
    expect(entry).toMatchObject({flags: ['fuzzy'], msgstr: ['Véase [la ley](law.md).']});
  });

  test('serves both editions when only one of them has changed', () => {
    const merged = mergeEntries([message, newEntry({msgid: known.msgid})], [known]);
    expect(merged.map(({msgstr: [text]}) => text)).toEqual(['Véase [la ley](use/law.md).', 'Véase [la ley](law.md).']);
  });
});
