import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {extractCatalogues, reviewCatalogue} from '../../src/catalogue';
import {isReviewed} from '../../src/catalogue/review';
import {readPo} from '../../src/catalogue/po-read';
import {makeTranslatedSite, readCatalogue, removeSite, translate} from './small-site';

let siteDir: string;
let file: string;
beforeEach(() => {
  siteDir = makeTranslatedSite();
  file = translate(siteDir, 'es', 'docs/use/law', {
    'The law': 'La ley',
    'In Asia': 'En Asia',
    Place: {msgstr: ['Lugar'], flags: ['fuzzy']},
    'Thailand lets adults buy leaf.': 'Véase https://shop.example',
  });
});
afterEach(() => removeSite(siteDir));

const review = (options: {by?: string; date?: string; lines?: number[]} = {}) =>
  reviewCatalogue({siteDir, locale: 'es', catalogue: 'docs/use/law', by: 'Ana P.', date: '2026-11-20', ...options});
const entryOf = (msgid: string) =>
  readCatalogue(siteDir, 'es', 'docs/use/law').entries.find((one) => one.msgid === msgid)!;
const text = () => readFileSync(path.join(siteDir, file), 'utf8');

describe('the mark of a review', () => {
  test('is put on all that is shown; what is missing, fuzzy or refused is told and left', () => {
    const {marked, findings} = review();
    expect(marked).toBe(2);
    expect(isReviewed(entryOf('The law'))).toBe(true);
    expect(isReviewed(entryOf('Place'))).toBe(false);
    expect(isReviewed(entryOf('Thailand lets adults buy leaf.'))).toBe(false);
    expect(findings.every(({code}) => code === 'NOT_REVIEWED')).toBe(true);
    const messages = findings.map(({message}) => message).join('\n');
    expect(messages).toContain('fuzzy');
    expect(messages).toContain('https://shop.example');
    expect(messages).toContain('no translation');
  });

  test('is put on the passage of a line only, and a line without a passage is told', () => {
    const line = entryOf('In Asia').msgstrPlace.line;
    expect(review({lines: [line]})).toMatchObject({marked: 1, findings: []});
    expect(isReviewed(entryOf('In Asia'))).toBe(true);
    expect(isReviewed(entryOf('The law'))).toBe(false);
    expect(review({lines: [1]}).findings).toMatchObject([{line: 1, code: 'NOT_REVIEWED'}]);
  });

  test('is not written twice for one person; another person gets a mark beside it', () => {
    review();
    const before = text();
    expect(review({date: '2026-12-01'})).toMatchObject({marked: 0, known: 2});
    expect(text()).toBe(before);
    review({by: 'Luis', date: '2026-12-02'});
    expect(entryOf('In Asia').comments).toHaveLength(2);
  });

  test('replaces a mark that is void because the translation has changed', () => {
    review();
    translate(siteDir, 'es', 'docs/use/law', {'In Asia': {msgstr: ['En el Asia']}});
    expect(isReviewed(entryOf('In Asia'))).toBe(false);
    review({date: '2026-12-01'});
    expect(entryOf('In Asia').comments).toHaveLength(1);
    expect(isReviewed(entryOf('In Asia'))).toBe(true);
  });

  test('outlives an extraction', () => {
    review();
    expect(extractCatalogues({siteDir, today: '2026-12-01'}).changed).toEqual([]);
  });
});

const hasGettext = spawnSync('msgcat', ['--version']).status === 0;
const withGettext = hasGettext ? describe : describe.skip;
if (!hasGettext) {
  process.stderr.write('GNU gettext is not installed: its part of these tests is skipped.\n');
}

withGettext('GNU gettext keeps the marks of reviews and the days of changes', () => {
  const reviewed = (bytes: Buffer) =>
    readPo(bytes, 'x.po').entries.filter((entry) => !entry.obsolete && isReviewed(entry)).length;

  test('msgcat gives the same bytes back', () => {
    review();
    expect(execFileSync('msgcat', ['--no-wrap', path.join(siteDir, file)]).toString('utf8')).toBe(text());
  });

  test('msgmerge keeps them with the messages that are still there', () => {
    review();
    const known = path.join(siteDir, file);
    const template = path.join(siteDir, 'new.pot');
    writeFileSync(
      known,
      text()
        .replace('#, fuzzy\n', '#, fuzzy\n#| msgid "Places"\n')
        .replace('#. table cell', '# stale since 2026-11-01\n#. table cell'),
    );
    writeFileSync(
      template,
      text()
        .replace(/^# .*\n/gm, '')
        .replace(/^#[,|].*\n/gm, '')
        .replace(/^msgstr "(?!").*$/gm, 'msgstr ""'),
    );
    const merged = execFileSync('msgmerge', ['-q', '--previous', '--no-wrap', known, template], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(reviewed(merged)).toBe(2);
    expect(merged.toString('utf8')).toContain('# stale since 2026-11-01\n');
  });
});
