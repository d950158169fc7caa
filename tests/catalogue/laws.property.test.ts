import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {hasTranslation, isFuzzy, keyOf, newEntry, type PoEntry} from '../../src/catalogue/po-entry';
import {mergeEntries} from '../../src/catalogue/po-merge';
import {parsePo} from '../../src/catalogue/po-parse';
import {writePo} from '../../src/catalogue/po-write';
import {similarity} from '../../src/catalogue/similarity';
import {pageEntries} from '../../src/catalogue/source-messages';
import {sourcePage} from './page-tree';
import {describeWithTools, runTool} from './tools';

const words = 'kratom leaf mood trial people study dose risk sleep pain law help tea doctor night liver'.split(' ');
const sentence = fc.array(fc.constantFrom(...words), {minLength: 5, maxLength: 14}).map((list) => `${list.join(' ')}.`);
const texts = fc.uniqueArray(sentence, {minLength: 1, maxLength: 12});

/** A catalogue, and the sources after an edit: texts kept, changed in a word or two, removed and added. */
const history = fc
  .tuple(
    texts,
    texts,
    fc.array(fc.constantFrom('keep', 'keep', 'change', 'drop'), {minLength: 12, maxLength: 12}),
    fc.infiniteStream(fc.constantFrom(...words)),
  )
  .map(([before, added, fates, stream]) => {
    const after = before.flatMap((text, index) => {
      const other = (stream.next().value as string) ?? 'x';
      return fates[index] === 'drop' ? [] : [fates[index] === 'keep' ? text : text.replace(/\w+/, other)];
    });
    return {before, after: [...new Set([...after, ...added.filter((text) => !before.includes(text))])]};
  });

const translated = (list: readonly string[]) => list.map((msgid, index) => newEntry({msgid, msgstr: [`T${index}`]}));
const english = (list: readonly string[]) => list.map((msgid) => newEntry({msgid, references: ['docs/a.md']}));
const header = newEntry({msgid: '', msgstr: ['Language: es\nContent-Type: text/plain; charset=UTF-8\n']});

test('merging again changes nothing, and no translation is lost', () => {
  fc.assert(
    fc.property(history, ({before, after}) => {
      const known = translated(before);
      const once = mergeEntries(english(after), known);
      expect(mergeEntries(english(after), once)).toEqual(once);
      const kept = new Set(once.map(({msgstr: [text]}) => text));
      expect(known.filter(({msgstr: [text]}) => !kept.has(text))).toEqual([]);
      expect(once.filter(({obsolete}) => !obsolete).map(({msgid}) => msgid)).toEqual(after);
    }),
  );
});

test('the order of the known messages changes no more than which of two equals is taken', () => {
  fc.assert(
    fc.property(history, ({before, after}) => {
      const states = (known: PoEntry[]) =>
        mergeEntries(english(after), known)
          .filter(({obsolete}) => !obsolete)
          .map((entry) => [entry.msgid, hasTranslation(entry), isFuzzy(entry)]);
      expect(states(translated(before).reverse())).toEqual(states(translated(before)));
    }),
  );
});

test('the order of the pages changes nothing', () => {
  const page = (id: string, text: string) => ({...sourcePage(`${text}\n`, `docs/${id}.md`), id});
  fc.assert(
    fc.property(fc.uniqueArray(texts, {minLength: 2, maxLength: 4}), (documents) => {
      const pages = documents.map((list, index) => page(`use/p${index}`, list.join('\n\n')));
      const sorted = (map: ReturnType<typeof pageEntries>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(pageEntries([...pages].reverse()))).toEqual(sorted(pageEntries(pages)));
    }),
    {numRuns: 30},
  );
});

describeWithTools('beside msgmerge of GNU gettext', ['msgmerge'], () => {
  test('random merges agree: the same texts are kept, fuzzy, new and obsolete', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'msgmerge-'));
    let [compared, fuzzy] = [0, 0];
    try {
      fc.assert(
        fc.property(history, ({before, after}) => {
          writeFileSync(path.join(folder, 'def.po'), writePo({header, entries: translated(before)}));
          writeFileSync(path.join(folder, 'ref.pot'), writePo({header, entries: english(after)}));
          const {code, output} = runTool(
            'msgmerge',
            ['-q', '--previous', '--no-wrap', '-o', 'out.po', 'def.po', 'ref.pot'],
            folder,
          );
          expect([code, output]).toEqual([0, '']);
          const gnu = new Map(
            parsePo(readFileSync(path.join(folder, 'out.po'), 'utf8'), 'out.po').entries.map((entry) => [
              keyOf(entry),
              entry,
            ]),
          );
          for (const own of mergeEntries(english(after), translated(before)).filter(({obsolete}) => !obsolete)) {
            const theirs = gnu.get(keyOf(own))!;
            compared += 1;
            fuzzy += isFuzzy(own) ? 1 : 0;
            if (isFuzzy(own) || isFuzzy(theirs)) {
              agreeOnFuzzy(own, theirs);
            } else {
              expect(own.msgstr).toEqual(theirs.msgstr);
            }
          }
        }),
        {numRuns: 40},
      );
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
    process.stderr.write(`msgmerge: ${compared} messages compared, ${fuzzy} of them fuzzy.\n`);
  });
});

/** Both take the most similar text; of texts that are equally similar, and near the limit, either may be taken. */
function agreeOnFuzzy(own: PoEntry, theirs: PoEntry): void {
  const score = ({msgid, previous}: PoEntry) =>
    previous.msgid === undefined ? 0.6 : similarity(msgid, previous.msgid);
  expect(Math.abs(score(own) - score(theirs))).toBeLessThan(0.02);
}
