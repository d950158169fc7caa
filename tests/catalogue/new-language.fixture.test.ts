import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {addNewLanguage} from '../../src/catalogue';
import {UsageError} from '../../src/floor/errors';
import {coverageOf} from '../../src/press/script-coverage';
import {describeLanguage} from '../../src/site/describe-language';
import {locales} from '../../src/site/locales';
import {languagesWithRules} from '../../src/site/plural-rules';

let siteDir: string;
beforeEach(() => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'language-'));
  for (const file of ['src/site/locales.ts', 'src/evidence/csl']) {
    cpSync(path.join(process.cwd(), file), path.join(siteDir, file), {recursive: true});
  }
});
afterEach(() => rmSync(siteDir, {recursive: true, force: true}));

const read = () => readFileSync(path.join(siteDir, 'src/site/locales.ts'), 'utf8');
const codes = () => [...read().matchAll(/\{\s*code: '([^']+)'/g)].map(([, code]) => code);
const nothing = () => ({families: ['Any'], missing: []});

describe('a new language', () => {
  test('gets a line with its own name, direction and plural rule in its place, and nothing else changes', () => {
    const before = read();
    expect(addNewLanguage(siteDir, 'he', nothing)).toMatchObject({
      code: 'he',
      label: 'עברית',
      direction: 'rtl',
      added: true,
    });
    const line = "  {code: 'he', label: 'עברית', direction: 'rtl', pluralForms: 'nplurals=2; plural=(n != 1);'},\n";
    expect(read().replace(line, '')).toBe(before);
    addNewLanguage(siteDir, 'ja', nothing);
    expect(codes()).toEqual(['en', 'es', 'ar', 'he', 'ja', 'th']);
  });

  test('stays once, however often it is added', () => {
    addNewLanguage(siteDir, 'pt-br', nothing);
    const once = read();
    expect(addNewLanguage(siteDir, 'pt-BR', nothing)).toMatchObject({
      code: 'pt-BR',
      label: 'Português (Brasil)',
      added: false,
    });
    expect(addNewLanguage(siteDir, 'es', nothing).added).toBe(false);
    expect(read()).toBe(once);
  });

  test('is written in the width of the code', () => {
    languagesWithRules.filter((code) => code !== 'en').forEach((code) => addNewLanguage(siteDir, code, nothing));
    const block = read().slice(read().indexOf('locales: readonly'), read().indexOf('\n];'));
    expect(block.split('\n').filter((line) => line.length > 140)).toEqual([]);
    expect(codes()).toHaveLength(new Set(languagesWithRules).size);
  });

  test.each(['xx', 'qqq', '../x', 'en', 'en-GB', '', 'ja-u-ca-japanese', 'de_DE', "ja'"])(
    'is refused when its code is %j',
    (code) => {
      const before = read();
      expect(() => addNewLanguage(siteDir, code, nothing)).toThrow(UsageError);
      expect(read()).toBe(before);
    },
  );

  test('comes with a list of what is left to do by hand', () => {
    expect(addNewLanguage(siteDir, 'ja', coverageOf).left.join('\n')).toMatch(
      /Noto Sans JP[\s\S]*CSL locale of ja[\s\S]*i18n\/ja\/ui\.po/,
    );
    expect(addNewLanguage(siteDir, 'he', coverageOf).left[0]).toContain('no shipped font has ע');
    const fromHere = addNewLanguage(siteDir, 'es', coverageOf).left;
    expect(fromHere.join('\n')).not.toContain('CSL');
  });
});

describe('what is known of languages', () => {
  test('agrees with the languages that the site has', () => {
    locales.forEach((locale) => expect(describeLanguage(locale.code)).toEqual(locale));
  });

  test('covers at least forty, each with a name of its own and a rule that gives one of its forms', () => {
    expect(languagesWithRules.length).toBeGreaterThan(40);
    for (const code of languagesWithRules) {
      const {label, pluralForms} = describeLanguage(code);
      const [, count, rule] = /^nplurals=(\d); plural=(.+);$/.exec(pluralForms)!;
      const form = new Function('n', `return Number(${rule});`) as (n: number) => number;
      const forms = new Set(Array.from({length: 1001}, (_, n) => form(n)));
      expect([label.length > 0, [...forms].sort()]).toEqual([
        true,
        Array.from({length: Number(count)}, (_, index) => index),
      ]);
    }
  });
});
