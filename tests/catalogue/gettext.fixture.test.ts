import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from '@jest/globals';
import {keyOf, type PoEntry} from '../../src/catalogue/po-entry';
import {parsePo} from '../../src/catalogue/po-parse';
import {mergeEntries} from '../../src/catalogue/po-merge';
import {inspectPo} from '../../src/catalogue/po-read';
import {writePo} from '../../src/catalogue/po-write';
import {describeWithCases} from './shared-cases';

interface GettextTest {
  files: Record<string, string>;
  commands: string[];
}

/** What `msgcat --no-wrap` of GNU gettext 0.21 makes of each text: the start of its SHA-256, or `rejected`. */
const digests = JSON.parse(
  readFileSync(path.join(process.cwd(), 'tests/catalogue/msgcat-digests.json'), 'utf8'),
) as Record<string, string>;

/** Merges in which GNU gettext does something that this room leaves out, by the reason. */
const otherMerges: Record<string, string> = {
  'msgmerge-10': 'repeats a translation for every plural form',
  'msgmerge-11': 'repeats a translation for every plural form',
  'msgmerge-13': 'compares the formats of printf',
  'msgmerge-14': 'converts charsets',
  'msgmerge-16': 'converts charsets',
  'msgmerge-17': 'writes an empty text for every plural form',
  'msgmerge-21': 'compares the formats of plural forms',
  'msgmerge-22': 'compares the formats of plural forms',
  'msgmerge-23': 'compares the formats of plural forms',
};

describeWithCases('on the catalogues of GNU gettext', 'gettext', (folder) => {
  const tests = JSON.parse(readFileSync(path.join(folder, 'gettext-0.21-tests.json'), 'utf8')) as Record<
    string,
    GettextTest
  >;
  const text = (name: string) => {
    const slash = name.indexOf('/');
    return tests[name.slice(0, slash)]!.files[name.slice(slash + 1)]!;
  };
  const all = Object.keys(digests);
  const withDomains = all.filter((name) => /^\s*domain/m.test(text(name)));
  const rejected = all.filter((name) => digests[name] === 'rejected');
  const accepted = all.filter((name) => !rejected.includes(name) && !withDomains.includes(name));

  test('the writer gives the bytes of msgcat', () => {
    const different = accepted.filter((name) => {
      const {findings, ...catalogue} = parsePo(text(name), name);
      const digest = createHash('sha256').update(writePo(catalogue)).digest('hex').slice(0, 16);
      return findings.length > 0 || digest !== digests[name];
    });
    expect(different).toEqual([]);
    expect(accepted.length).toBeGreaterThan(350);
  });

  test('what msgcat rejects is rejected, with a place', () => {
    const taken = rejected.filter((name) => inspectPo(Buffer.from(text(name)), name).findings.length === 0);
    expect(taken).toEqual([]);
  });

  test('domains, which this project has not, are refused', () => {
    withDomains.forEach((name) => expect(parsePo(text(name), name).findings[0]!.code).toBe('PO_SYNTAX'));
  });

  const merges = Object.entries(tests).flatMap(([title, {files, commands}]) => {
    const [, previous, known, template] =
      /^\$\{MSGMERGE\} -q( --previous)? -o \S+ (\S+) (\S+) \|\| Exit 1$/.exec(commands[0] ?? '') ?? [];
    const result = Object.keys(files).find((name) => name.endsWith('.ok'));
    const readable = [known, template, result].every((name) => name && files[name] && !/^\s*domain/m.test(files[name]));
    return readable
      ? [
          {
            title,
            previous: Boolean(previous),
            known: files[known!]!,
            template: files[template!]!,
            expected: files[result!]!,
          },
        ]
      : [];
  });

  const entries = (source: string) => parsePo(source, 'x.po').entries;
  const summary = (list: readonly PoEntry[]) =>
    list.map((entry) => [
      entry.obsolete ? 'obsolete' : entry.flags.includes('fuzzy') ? 'fuzzy' : 'kept',
      keyOf(entry),
      ...entry.msgstr,
    ]);
  const merge = ({known, template}: {known: string; template: string}) =>
    summary(
      mergeEntries(
        entries(template).filter(({obsolete}) => !obsolete),
        entries(known),
      ),
    );

  test.each(merges.filter(({title}) => !(title in otherMerges)))('$title merges as msgmerge does', (given) => {
    expect(merge(given)).toEqual(summary(entries(given.expected)));
  });

  test.each(merges.filter(({title}) => title in otherMerges))(
    '$title merges otherwise, for a known reason',
    (given) => {
      expect(merge(given)).not.toEqual(summary(entries(given.expected)));
    },
  );
});
