import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {compilePage} from '../../src/catalogue/compile-page';
import {judge, type Verdict} from '../../src/catalogue/judge';
import {parsePage} from '../../src/catalogue/parse-page';
import {newEntry} from '../../src/catalogue/po-entry';
import {skeletonOf} from '../../src/catalogue/skeleton';
import {sourcePage} from './page-tree';
import {lawPage} from './small-site';

const source = sourcePage(
  `${lawPage}\nSee [it][x].\n\n1. One\n\n   More of one.\n2. Two\n\n[x]: https://law.example/\n`,
);

/** Pieces of Markdown and of attacks, strung together. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '**',
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '[x]',
        '[x][x]',
        '|',
        '\\',
        '<',
        '>',
        '#',
        '- ',
        '1. ',
        ':::',
        ':::note',
        '::law',
        '{#id}',
        '{a=b}',
        '---',
        '===',
        '~~',
        '    ',
        '![',
        '](x)',
        '[@agency2025]',
        '[claim:A01]',
        '[fact:users-low-mood.n]',
        '[word](term:withdrawal)',
        '&lt;',
        '&#10;',
        '<!--',
        '-->',
        '```',
        '\u202e',
        '\u200b',
      ),
      fc.constantFrom('palabra', 'ภาษา', 'كلمة', ' '),
    ),
    {minLength: 1, maxLength: 8},
  )
  .map((pieces) => pieces.join('').trim());

test('whatever a catalogue holds, the page keeps the shape of the English one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(hostile), {minLength: source.segments.length, maxLength: source.segments.length}),
      (translations) => {
        const verdicts = source.segments.map(({kind, msgid}, index) =>
          judge(newEntry({msgid, msgstr: [translations[index] ?? '']}), kind),
        );
        const {text, states} = compilePage(source, verdicts);
        const compiled = parsePage(text, source.page.file);
        expect(compiled.findings).toEqual([]);
        expect(skeletonOf(compiled.tree)).toBe(skeletonOf(source.page.tree));
        expect(states).toHaveLength(source.segments.length);
      },
    ),
    {numRuns: 60},
  );
});

test('a translation that the gate was wrong about is found and left out, and the others stay', () => {
  const bad = ['- x', '# x', 'x\n\ny', ':::', '[y]: z', '| x', '<b>', '```'];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(source.segments.length - 3), {minLength: 1, maxLength: 3}),
      fc.constantFrom(...bad),
      (places, text) => {
        const forced = (translation: string): Verdict => ({
          state: 'translated',
          text: translation,
          reviewed: false,
          refusals: [],
          entry: undefined,
        });
        const verdicts = source.segments.map(({msgid}, index) => forced(places.includes(index) ? text : msgid));
        const {states, text: page} = compilePage(source, verdicts);
        expect(skeletonOf(parsePage(page, source.page.file).tree)).toBe(skeletonOf(source.page.tree));
        source.segments.forEach((_, index) =>
          expect(places.includes(index) || states[index] === 'translated').toBe(true),
        );
      },
    ),
    {numRuns: 60},
  );
});
