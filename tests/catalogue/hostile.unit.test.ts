import {describe, expect, test} from '@jest/globals';
import {gateTranslation, reviewTranslation} from '../../src/catalogue';
import {frozenTokens} from '../../src/catalogue/tokens';
import {parseInPlace} from '../../src/catalogue/mini-document';
import {isPlainKind} from '../../src/catalogue/checks/readable';
import {textInPlace} from '../../src/catalogue/gate-place';
import type {MarkdownNode} from '../../src/catalogue/markdown';
import type {MessageKind} from '../../src/catalogue/types';
import {cited, hostileCorpus, linked, plain, type Payload} from './hostile-corpus';

const review = (payload: Payload) => reviewTranslation(payload, {locale: 'es'});
const refused = hostileCorpus.filter(({harmless}) => !harmless);
const harmless = hostileCorpus.filter((payload) => payload.harmless);

describe('a translation is refused that brings', () => {
  test.each(refused.map((payload) => [payload.why, payload] as const))('%s', (_, payload) => {
    const {refusals, warnings} = review(payload);
    expect(refusals).not.toEqual([]);
    expect(warnings).toEqual([]);
    refusals.forEach(({code, message, hint}) => {
      expect(code).toMatch(/^[A-Z_]+$/);
      expect(message).toMatch(/^(Unexpected|Missing) .+\.$/s);
      expect(hint).toMatch(/^[a-z].+\.$/s);
    });
  });
});

describe('a translation does nothing and may stand that brings', () => {
  const nodeTypes = (nodes: readonly MarkdownNode[]): string[] =>
    nodes.flatMap(({type, children}) => [type, ...nodeTypes(children ?? [])]);
  const quiet = ['text', 'emphasis', 'strong', 'delete', 'textDirective'];

  test.each(harmless.map((payload) => [payload.why, payload] as const))('%s', (_, payload) => {
    const {kind, msgid, msgstr} = payload;
    expect(review(payload).refusals).toEqual([]);
    if (!isPlainKind(kind)) {
      const [source, target] = [msgid, textInPlace(kind, msgstr)].map((text) =>
        parseInPlace(kind as 'paragraph', text)!,
      );
      expect(frozenTokens(target!)).toEqual(frozenTokens(source!));
      expect(nodeTypes(target!).filter((type) => !quiet.includes(type) && !nodeTypes(source!).includes(type))).toEqual(
        [],
      );
    }
  });
});

test('the corpus holds at least two hundred payloads, each for another reason', () => {
  expect(hostileCorpus.length).toBeGreaterThanOrEqual(200);
  expect(new Set(hostileCorpus.map(({why}) => why)).size).toBe(hostileCorpus.length);
  expect(new Set(refused.flatMap((payload) => review(payload).refusals.map(({code}) => code)))).toEqual(
    new Set([
      'ADDRESS',
      'BLOCK',
      'CHARACTER',
      'LEFTOVER',
      'MARKUP',
      'NEWLINE',
      'NO_TEXT',
      'PLACEHOLDER',
      'SKELETON',
      'TOO_LONG',
    ]),
  );
});

test('no payload keeps the gate busy for long', () => {
  const times = hostileCorpus.map((payload) => {
    const start = performance.now();
    review(payload);
    return performance.now() - start;
  });
  expect(Math.max(...times)).toBeLessThan(500);
});

describe('a translation is accepted that', () => {
  const good: Record<string, [kind: MessageKind, msgid: string, msgstr: string]> = {
    'moves links and marks to where the language wants them': [
      'paragraph',
      linked,
      '[claim:A05] antes de **viajar**, lea [la ley](law.md).',
    ],
    'moves the number of a fact and a term': [
      'paragraph',
      'Of [fact:users-low-mood.n] users [withdrawal](term:withdrawal) hit many.',
      'لدى كثير من [fact:users-low-mood.n] مستخدم ظهر [الانسحاب](term:withdrawal).',
    ],
    'is Arabic with its own comma and a joiner': ['paragraph', cited, 'اسأل الطبيب أولًا، می\u200cروم [@agency2025].'],
    'is Thai without spaces': ['paragraph', cited, 'ปรึกษาแพทย์ก่อน [@agency2025]'],
    'drops an emphasis': ['paragraph', linked, 'Lea [la ley](law.md) antes de viajar [claim:A05].'],
    'holds a bar in a cell with a backslash': ['cell', plain, 'La \\| ley'],
    'has other plural forms than English': ['text', '{n} page|{n} pages', '{n} صفحة|{n} صفحتان|{n} صفحات'],
    'is the English text itself': ['paragraph', linked, linked],
    'keeps an address of the source': ['text', 'See agency.example.com now', 'Véase agency.example.com'],
    'writes short forms with stops': ['text', plain, 'La ley de EE.UU. y la R.A.E., p. ej. aquí'],
    'writes large numbers in groups': ['text', 'In 1,250,000,000 cases', 'En 1.250.000.000 casos'],
    'writes years in a row': ['text', 'From 2019 to 2021', 'ค.ศ. 2019-2021'],
    'writes a unit with a Greek letter': ['text', 'At 5 µM', 'A 5 μM de todo'],
    'keeps a name in other letters': ['text', 'Order 2020', 'Приказ (Order) 2020'],
  };
  test.each(Object.entries(good))('%s', (_, [kind, msgid, msgstr]) => {
    expect(gateTranslation({kind, msgid, msgstr})).toEqual([]);
  });
});
