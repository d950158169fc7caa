import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {exportTemplates, exportXliff, importXliff} from '../../src/catalogue/xliff';
import {cataloguePath, cataloguesOf} from '../../src/catalogue/catalogue-paths';
import {hasTranslation, type PoFile} from '../../src/catalogue/po-entry';
import {readPo} from '../../src/catalogue/po-read';
import {writePo} from '../../src/catalogue/po-write';
import {isReviewed} from '../../src/catalogue/review';
import {readSources} from '../../src/catalogue/source-messages';
import {translatedLocales} from '../../src/site/locales';
import {makeTranslatedSite, readCatalogue, removeSite, translate} from './small-site';

/** A catalogue before anybody translated it. */
function emptied({header, entries}: PoFile): PoFile {
  return {
    header,
    entries: entries.map((entry) => (entry.obsolete ? entry : {...entry, msgstr: [''], flags: [], previous: {}})),
  };
}

describe.each(translatedLocales)('the catalogues of %s', (locale) => {
  test('come back from XLIFF byte for byte into empty catalogues', () => {
    const siteDir = process.cwd();
    const copy = mkdtempSync(path.join(tmpdir(), 'xliff-'));
    try {
      cpSync(path.join(siteDir, 'i18n', locale), path.join(copy, 'i18n', locale), {recursive: true});
      const sources = readSources(siteDir);
      const names = cataloguesOf(copy, locale).filter((name) => sources.catalogues.has(name));
      const files = exportXliff(copy, locale, path.join(copy, 'out')).map((file) => `out/${file}`);
      const before = names.map((name) => readFileSync(path.join(copy, cataloguePath(locale, name)), 'utf8'));
      const refusedBefore = new Set<string>();
      names.forEach((name) => {
        const file = cataloguePath(locale, name);
        writeFileSync(path.join(copy, file), writePo(emptied(readPo(readFileSync(path.join(copy, file)), file))));
      });
      const {refused, taken} = importXliff({siteDir: copy, files, sources, locales: [locale], today: '2026-11-24'});
      refused.forEach(({message}) => refusedBefore.add(message));
      const after = names.map((name) => readFileSync(path.join(copy, cataloguePath(locale, name)), 'utf8'));
      expect([...refusedBefore]).toEqual([]);
      expect(after).toEqual(before);
      expect(taken).toBeGreaterThan(500);
      const again = importXliff({siteDir: copy, files, sources, locales: [locale], today: '2026-11-24'});
      expect([again.changed, again.taken]).toEqual([[], 0]);
    } finally {
      rmSync(copy, {recursive: true, force: true});
    }
  });
});

describe('an import', () => {
  let siteDir: string;
  let files: string[];
  beforeEach(() => {
    siteDir = makeTranslatedSite();
    translate(siteDir, 'es', 'docs/use/law', {'In Asia': 'En Asia', 'The law': 'La ley'});
    files = exportXliff(siteDir, 'es', siteDir).filter((file) => file.endsWith('law.xlf'));
  });
  afterEach(() => removeSite(siteDir));

  const answer = (change: (text: string) => string) => {
    const file = path.join(siteDir, files[0]!);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  const target =
    (source: string, text: string, state = 'translated') =>
    (xml: string) =>
      xml.replace(
        new RegExp(`<segment id="s" [^>]*>(\\s*<source>${source}</source>)(?:\\s*<target>[^<]*</target>)?`),
        `<segment id="s" state="${state}">$1<target>${text}</target>`,
      );
  const run = (options = {}) =>
    importXliff({siteDir, files, sources: readSources(siteDir), locales: ['es'], today: '2026-11-24', ...options});
  const find = (msgid: string) =>
    readCatalogue(siteDir, 'es', 'docs/use/law').entries.find((entry) => entry.msgid === msgid)!;

  test('takes new and better translations over', () => {
    answer(target('Laws change', 'Las leyes cambian'));
    answer(target('In Asia', 'En el Asia'));
    expect(run()).toMatchObject({taken: 2, same: 1, changed: ['i18n/es/docs/use/law.po'], refused: []});
    expect([find('Laws change').msgstr, find('In Asia').msgstr]).toEqual([['Las leyes cambian'], ['En el Asia']]);
  });

  test('refuses what the gate refuses, with the line in the file, and keeps what was there', () => {
    answer(target('In Asia', '[En Asia](https://x.example)'));
    answer(target('Laws change', 'Las leyes &lt;b&gt;cambian'));
    const {refused, taken} = run();
    expect([taken, refused.map(({code}) => code).sort()]).toEqual([0, ['SKELETON', 'SKELETON']]);
    expect(refused.every(({line}) => line > 3)).toBe(true);
    expect(find('In Asia').msgstr).toEqual(['En Asia']);
  });

  test('keeps a translation that changed at home in the meantime', () => {
    translate(siteDir, 'es', 'docs/use/law', {'In Asia': 'En toda Asia'});
    answer(target('In Asia', 'En el Asia'));
    expect(run().refused).toMatchObject([{code: 'XLIFF_CONFLICT'}]);
    expect(find('In Asia').msgstr).toEqual(['En toda Asia']);
  });

  test('removes nothing where a target is empty or a unit is missing', () => {
    answer((xml) =>
      xml
        .replace('<target>En Asia</target>', '<target></target>')
        .replace(/<unit[^>]*>(?:(?!<\/unit>)[\s\S])*La ley[\s\S]*?<\/unit>/, ''),
    );
    expect(run()).toMatchObject({taken: 0, changed: [], refused: []});
    expect(hasTranslation(find('In Asia')) && hasTranslation(find('The law'))).toBe(true);
  });

  test('refuses a text whose English changed', () => {
    answer((xml) => xml.replace('<source>In Asia</source>', '<source>In All Asia</source>'));
    expect(run().refused).toMatchObject([{code: 'XLIFF_UNKNOWN'}]);
  });

  test('takes a review over only from somebody who is named', () => {
    answer(target('In Asia', 'En Asia', 'final'));
    expect(run().taken).toBe(0);
    expect(run({reviewer: 'Nok S.'}).taken).toBe(1);
    expect(isReviewed(find('In Asia'))).toBe(true);
  });

  test('changes no other file than a catalogue of the language', () => {
    for (const original of ['i18n/th/docs/use/law.po', '../x.po', 'i18n/es/docs/use/../use/law.po', 'package.json']) {
      answer((xml) => xml.replace(/original="[^"]*"/, `original="${original}"`));
      expect(run()).toMatchObject({changed: [], refused: [{code: 'XLIFF_CATALOGUE'}]});
    }
  });
});

test('templates hold the English messages without a translation', () => {
  const siteDir = makeTranslatedSite();
  try {
    expect(exportTemplates(readSources(siteDir), siteDir)).toContain('docs/use/law.pot');
    const {entries, header} = readPo(readFileSync(path.join(siteDir, 'docs/use/law.pot')), 'law.pot');
    expect(entries.every((entry) => !hasTranslation(entry))).toBe(true);
    expect(header!.msgstr[0]).not.toContain('Language:');
  } finally {
    removeSite(siteDir);
  }
});
