import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {extractCatalogues, keepTranslations} from '../../src/catalogue';
import {UsageError} from '../../src/floor/errors';
import {writePage} from '../evidence/small-site';
import {lawPage, makeTranslatedSite, readCatalogue, removeSite, translate} from './small-site';

const git = (siteDir: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', '-c', 'commit.gpgsign=false', ...args], {
    cwd: siteDir,
  });

let siteDir: string;
beforeEach(() => {
  siteDir = makeTranslatedSite();
  translate(siteDir, 'es', 'docs/use/law', {
    'Thailand lets adults buy leaf.': 'Tailandia permite a los adultos comprar hojas.',
    'Read the *newest* notice.': 'Lea el aviso más *nuevo*.',
    'Laws change quickly. Ask before you travel [@agency2025].': 'Las leyes cambian. Pregunte [@agency2025].',
  });
  translate(siteDir, 'th', 'docs/use/law', {'Thailand lets adults buy leaf.': 'ไทยให้ผู้ใหญ่ซื้อใบได้'});
  translate(siteDir, 'es', 'data', {'Breathing slows.': 'La respiración se frena.'});
  git(siteDir, 'init', '-q');
  git(siteDir, 'add', '-A');
  git(siteDir, 'commit', '-q', '-m', 'Start');
});
afterEach(() => removeSite(siteDir));

const keep = (files: string[] = [], since = 'HEAD') =>
  keepTranslations({siteDir, since, files, locales: ['es', 'ar', 'th']});
const change = (from: string, to: string) => writePage(siteDir, 'docs/use/law.md', lawPage.replace(from, to));
const find = (locale: string, msgid: string, name = 'docs/use/law') =>
  readCatalogue(siteDir, locale, name).entries.find((entry) => entry.msgid === msgid);

describe('a mended typo', () => {
  test.each([
    ['before', false],
    ['after', true],
  ])('makes nothing stale when it is kept %s the extraction', (_, extracted) => {
    change('lets adults buy leaf', 'lets adult persons buy leaf');
    if (extracted) {
      extractCatalogues({siteDir});
      expect(find('es', 'Thailand lets adult persons buy leaf.')!.flags).toEqual(['fuzzy']);
    }
    expect(keep()).toEqual({
      kept: [
        {
          catalogue: 'docs/use/law',
          was: 'Thailand lets adults buy leaf.',
          is: 'Thailand lets adult persons buy leaf.',
          locales: ['es', 'th'],
        },
      ],
      refused: [],
    });
    expect(find('es', 'Thailand lets adult persons buy leaf.')).toMatchObject({
      msgstr: ['Tailandia permite a los adultos comprar hojas.'],
      flags: [],
      previous: {},
    });
    expect(find('es', 'Thailand lets adults buy leaf.')).toBeUndefined();
    expect(find('ar', 'Thailand lets adult persons buy leaf.')!.msgstr).toEqual(['']);
  });

  test('can be kept in the texts of the data', () => {
    const file = path.join(siteDir, 'src/evidence/data/interactions.yaml');
    writePage(
      siteDir,
      'src/evidence/data/interactions.yaml',
      readFileSync(file, 'utf8').replace('Breathing slows.', 'Breathing slowss.'),
    );
    expect(keep().kept).toMatchObject([{catalogue: 'data', is: 'Breathing slowss.', locales: ['es']}]);
    expect(find('es', 'Breathing slowss.', 'data')).toMatchObject({msgstr: ['La respiración se frena.'], flags: []});
  });

  test('can be kept in the interface', () => {
    translate(siteDir, 'es', 'ui', {'nav.help\u0004Get help now': {msgid: 'Gett help now', msgstr: ['Pida ayuda ya']}});
    git(siteDir, 'commit', '-q', '-a', '-m', 'As it was with a typo');
    expect(keep().kept).toMatchObject([{catalogue: 'ui', was: 'Gett help now', is: 'Get help now', locales: ['es']}]);
    expect(find('es', 'Get help now', 'ui')).toMatchObject({msgstr: ['Pida ayuda ya'], flags: [], msgctxt: 'nav.help'});
  });

  test('is kept only in the files that are named', () => {
    change('lets adults buy leaf', 'lets adult persons buy leaf');
    expect(keep(['docs/mood/kratom-and-mood.md']).kept).toEqual([]);
    expect(find('es', 'Thailand lets adult persons buy leaf.')!.flags).toEqual(['fuzzy']);
    expect(keep(['docs/use/law.md']).kept).toHaveLength(1);
  });

  test('leaves the former text translated where the other edition still has it', () => {
    change('Laws change quickly', 'Laws change very quickly');
    expect(keep().kept).toHaveLength(1);
    expect(find('es', 'Laws change quickly. Ask before you travel [@agency2025].')).toMatchObject({
      flags: [],
      obsolete: false,
    });
  });
});

describe('what is not clearly the same passage', () => {
  test.each([
    [
      'another sentence',
      'Thailand lets adults buy leaf.',
      'Thailand lets nobody sell any product of it.',
      'a text much like the one before',
    ],
    [
      'another number',
      'Thailand lets adults buy leaf.',
      'Thailand lets adults buy 2 leaf.',
      'the same numbers as before',
    ],
  ])('is refused with its place: %s', (_, from, to, expected) => {
    change(from, to);
    const {kept, refused} = keep();
    expect(kept).toEqual([]);
    expect(refused).toMatchObject([{file: 'docs/use/law.md', line: 16, code: 'KEEP_REFUSED'}]);
    expect(refused[0]!.message).toContain(expected);
    const entry = find('es', to)!;
    expect(entry.msgstr[0] === '' || entry.flags.includes('fuzzy')).toBe(true);
  });

  test('is refused when links or citations changed along with words', () => {
    change('Ask before you travel [@agency2025]', 'Do ask before you travel [@kruegel2016]');
    expect(keep().refused[0]!.message).toContain('the same links, code, citations and marks');
  });

  test('is not told when nobody has translated it', () => {
    change('Quoted text', 'A quoted text');
    expect(keep()).toEqual({kept: [], refused: []});
  });
});

test('a revision that is not there is a mistake of use', () => {
  expect(() => keep([], 'nowhere')).toThrow(UsageError);
  expect(() => keep([], '--output=x')).toThrow(UsageError);
});
