import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {compilePage} from '../../src/catalogue/compile-page';
import {judge} from '../../src/catalogue/judge';
import {isAutolink, textRuns} from '../../src/catalogue/inline-text';
import type {MarkdownNode} from '../../src/catalogue/markdown';
import {parsePage} from '../../src/catalogue/parse-page';
import {hasTranslation, newEntry} from '../../src/catalogue/po-entry';
import {readPo} from '../../src/catalogue/po-read';
import {toPseudo, writePseudoCatalogues} from '../../src/catalogue/pseudo';
import {readSources} from '../../src/catalogue/source-messages';

const sources = readSources(process.cwd());

/** Two words in a row that bear no accent: something that nobody could translate. */
const plainWords = /(?<![\p{L}\p{M}])[a-z]{2,} [a-z]{2,}(?![\p{L}\p{M}])/iu;

/** All text of a page that a reader sees, code and marks left out. */
function shownTexts(node: MarkdownNode): string[] {
  if (node.type === 'yaml' || node.type === 'code' || isAutolink(node)) {
    return [];
  }
  const own = textRuns(node.type === 'text' ? [node] : []).map((text) => text.replace(/\[(?:@|claim:|fact:)[^\]]*\]/g, ''));
  const alternatives = [node.alt, node.title].filter((text): text is string => typeof text === 'string');
  return [...own, ...alternatives, ...(node.children ?? []).flatMap(shownTexts)];
}

describe('with every message in pseudo text', () => {
  test.each(sources.pages.map((source) => [source.page.file, source] as const))(
    '%s is translated in every segment and shows no English',
    (_, source) => {
      const verdicts = source.segments.map(({kind, msgid}) =>
        judge(newEntry({msgid, msgstr: [toPseudo(msgid)]}), kind),
      );
      const {states, text, misshapen} = compilePage(source, verdicts);
      const refused = source.segments.filter((__, index) => states[index] !== 'translated');
      expect(refused.map(({msgid}) => msgid)).toEqual([]);
      expect(misshapen).toEqual([]);
      const compiled = parsePage(text, source.page.file);
      const shown = [...compiled.frontMatter.values.map(({value}) => value), ...shownTexts(compiled.tree)];
      expect(shown.filter((value) => plainWords.test(value))).toEqual([]);
      expect(shown.length).toBeGreaterThan(source.segments.length - 1);
    },
  );

  test.each(['ui', 'data'])('every text of the catalogue %s passes the gate and holds no English', (name) => {
    const entries = sources.catalogues.get(name)!;
    const verdicts = entries.map((entry) => judge({...entry, msgstr: [toPseudo(entry.msgid)]}, 'text'));
    expect(verdicts.filter(({state}) => state !== 'translated').map(({entry}) => entry!.msgid)).toEqual([]);
    expect(
      verdicts.filter(({text}) => plainWords.test((text ?? '').replace(/\{[^{}]*\}/g, ''))).map(({text}) => text),
    ).toEqual([]);
  });

  test('catalogues are written that any tool can read', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pseudo-'));
    try {
      for (const file of writePseudoCatalogues(sources, folder)) {
        expect(readPo(readFileSync(path.join(folder, file)), file).entries.every(hasTranslation)).toBe(true);
      }
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});

test('pseudo text keeps what is no word', () => {
  expect(toPseudo('See `npm i` and [it](a.md#b) [@x2020] [claim:A01] [fact:a.n] {name} &amp; https://x.example')).toBe(
    'Ŝêêêê `npm i` ââńđ [îîţ](a.md#b) [@x2020] [claim:A01] [fact:a.n] {name} &amp; https://x.example'
      .replace('Ŝêêêê', 'Ŝêêêê')
      .replace('ţ', 'ť'),
  );
});
