import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {reviewTranslation} from '../../src/catalogue';
import {isPlainKind} from '../../src/catalogue/checks/readable';
import {compilePage} from '../../src/catalogue/compile-page';
import {judge} from '../../src/catalogue/judge';
import {parsePage} from '../../src/catalogue/parse-page';
import {parseInPlace} from '../../src/catalogue/mini-document';
import {newEntry} from '../../src/catalogue/po-entry';
import {inspectPo} from '../../src/catalogue/po-read';
import {writePo} from '../../src/catalogue/po-write';
import {skeletonOf} from '../../src/catalogue/skeleton';
import {frozenTokens} from '../../src/catalogue/tokens';
import type {MessageKind} from '../../src/catalogue/types';
import {hostileCorpus} from './hostile-corpus';
import {sourcePage} from './page-tree';
import {lawPage} from './small-site';

/**
 * The three ways in for a translator's text. Runs are few and always the same in the tests; to look for more,
 * set FUZZ_RUNS to the number of runs of each target, and FUZZ_SEED to begin elsewhere.
 */
const factor = Number(process.env.FUZZ_RUNS ?? 0);
const options = (numRuns: number) => ({
  seed: Number(process.env.FUZZ_SEED ?? 20261124),
  numRuns: factor || numRuns,
});
const timeoutMs = factor ? 24 * 60 * 60_000 : 60_000;

/** Pieces of the corpus, of words and of Markdown, strung together. */
const pieces = hostileCorpus
  .map(({msgstr}) => msgstr)
  .filter((text) => text.length < 200)
  .flatMap((text) => [text, text.slice(0, text.length >> 1), text.slice(text.length >> 1)]);
const signs = [
  '**',
  '*',
  '_',
  '`',
  '[',
  '](',
  ')',
  '|',
  '\\',
  '<',
  '>',
  '#',
  '{',
  '}',
  ':',
  ':::',
  '&',
  ';',
  '@',
  '~~',
];
const hostileText = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom(...pieces)},
      {weight: 3, arbitrary: fc.constantFrom(...signs)},
      {
        weight: 3,
        arbitrary: fc.constantFrom('palabra', 'ภาษา', 'كلمة', ' ', '[@agency2025]', '[claim:A05]', '[fact:a-b.n]', '12 mg', '.'),
      },
      {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 6})},
    ),
    {minLength: 1, maxLength: 6},
  )
  .map((parts) => parts.join(''));

describe('however hostile the bytes, the reader of catalogues', () => {
  const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n';
  const lines = fc.array(
    fc.oneof(
      fc.constantFrom(
        'msgid "a"',
        'msgstr "b"',
        'msgctxt "c"',
        'msgid_plural "d"',
        'msgstr[0] "e"',
        '"f"',
        '',
        '#~ ',
        '#| ',
      ),
      fc.constantFrom(
        '#: ',
        '#, fuzzy',
        '#. x',
        '<<<<<<< a',
        '=======',
        '>>>>>>> b',
        'msgid ""',
        '\\',
        '"',
        'msgid "a" msgstr "b"',
      ),
      hostileText.map((text) => `msgstr ${JSON.stringify(text)}`),
      fc.string({unit: 'binary', maxLength: 20}),
    ),
    {maxLength: 14},
  );

  test(
    'ends with findings at places in the file, or with a catalogue that it writes and reads again',
    () => {
      fc.assert(
        fc.property(
          fc.oneof(
            lines.map((list) => Buffer.from(header + list.join('\n'))),
            fc.uint8Array({maxLength: 200}),
          ),
          (bytes) => {
            const {catalogue, findings} = inspectPo(bytes, 'i18n/th/ui.po');
            const count = Buffer.from(bytes).toString('latin1').split('\n').length;
            findings.forEach(({line, column, message, hint}) => {
              expect(line).toBeGreaterThanOrEqual(1);
              expect(line).toBeLessThanOrEqual(count);
              expect(column).toBeGreaterThanOrEqual(1);
              expect(message && hint).toBeTruthy();
            });
            expect(findings.length).toBeLessThanOrEqual(20);
            if (findings.length === 0) {
              const text = writePo(catalogue);
              const again = inspectPo(Buffer.from(text), 'i18n/th/ui.po');
              expect(again.findings).toEqual([]);
              expect(writePo(again.catalogue)).toBe(text);
            }
          },
        ),
        options(1500),
      );
    },
    timeoutMs,
  );
});

describe('however hostile the translation, the gate', () => {
  const sources: [MessageKind, string][] = [
    ...new Map(
      hostileCorpus.map(({kind, msgid}) => [`${kind} ${msgid}`, [kind, msgid] as [MessageKind, string]]),
    ).values(),
  ];

  test(
    'answers in words, and what it lets pass has the links, code and marks of the source',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...sources),
          hostileText,
          fc.constantFrom('es', 'ar', 'th'),
          ([kind, msgid], msgstr, locale) => {
            const {refusals, warnings} = reviewTranslation({kind, msgid, msgstr}, {locale});
            [...refusals, ...warnings].forEach(({code, message, hint}) => {
              expect(code).toMatch(/^[A-Z_]+$/);
              expect(message && hint).toBeTruthy();
            });
            if (refusals.length > 0) {
              return;
            }
            expect(msgstr).not.toMatch(/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
            expect(msgstr).not.toMatch(/:\/\/|javascript:\S/i);
            if (!isPlainKind(kind)) {
              const body = kind as 'paragraph';
              const text =
                kind === 'cell' ? msgstr.replace(/\\[\s\S]|\|/g, (sign) => (sign === '|' ? '\\|' : sign)) : msgstr;
              expect(frozenTokens(parseInPlace(body, text)!)).toEqual(frozenTokens(parseInPlace(body, msgid)!));
            }
          },
        ),
        options(2500),
      );
    },
    timeoutMs,
  );
});

describe('however hostile the catalogue, the compiled page', () => {
  const source = sourcePage(
    `${lawPage}\nSee [it][x] and Type \`kratom\`.\n\n1. One\n\n   More of one.\n2. Two\n\n[x]: https://law.example/\n`,
  );

  test(
    'keeps the blocks, links and ids of the English one',
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.option(hostileText, {freq: 4}), {
            minLength: source.segments.length,
            maxLength: source.segments.length,
          }),
          (translations) => {
            const verdicts = source.segments.map(({kind, msgid}, index) =>
              judge(newEntry({msgid, msgstr: [translations[index]?.trim() ?? '']}), kind),
            );
            const {text} = compilePage(source, verdicts);
            const compiled = parsePage(text, source.page.file);
            expect(compiled.findings).toEqual([]);
            expect(skeletonOf(compiled.tree)).toBe(skeletonOf(source.page.tree));
            expect(compiled.frontMatter.keys).toEqual(['translation', ...source.page.frontMatter.keys]);
          },
        ),
        options(150),
      );
    },
    timeoutMs,
  );
});
