import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from '@jest/globals';
import {cataloguesOf} from '../../src/catalogue/catalogue-paths';
import {keyOf, type PoEntry} from '../../src/catalogue/po-entry';
import {parsePo} from '../../src/catalogue/po-parse';
import {translatedLocales} from '../../src/site/locales';
import {describeWithTools, runTool} from './tools';

describeWithTools('the catalogues in the hands of translate-toolkit', ['po2xliff', 'xliff2po', 'pofilter'], () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'toolkit-'));
    cpSync(path.join(process.cwd(), 'i18n'), path.join(folder, 'po'), {recursive: true});
    ['xliff', 'back', 'filtered'].forEach((name) => mkdirSync(path.join(folder, name)));
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const messages = (file: string) =>
    parsePo(readFileSync(path.join(folder, file), 'utf8'), file)
      .entries.filter(({obsolete}) => !obsolete)
      .map(({msgctxt, msgid, msgstr, flags}: PoEntry) => ({msgctxt, msgid, msgstr, fuzzy: flags.includes('fuzzy')}));

  test.each(translatedLocales)('%s: po2xliff and xliff2po give back every message, translation and state', (locale) => {
    expect(runTool('po2xliff', ['--progress=none', `po/${locale}`, `xliff/${locale}`], folder).code).toBe(0);
    expect(runTool('xliff2po', ['--progress=none', `xliff/${locale}`, `back/${locale}`], folder).code).toBe(0);
    // They drop contexts, so the interface must go through this project's own XLIFF.
    for (const name of cataloguesOf(process.cwd(), locale).filter((candidate) => candidate !== 'ui')) {
      const before = messages(`po/${locale}/${name}.po`);
      // These tools bring obsolete messages back to life.
      const inUse = new Set(before.map(keyOf));
      expect(messages(`back/${locale}/${name}.po`).filter((message) => inUse.has(keyOf(message)))).toEqual(before);
    }
  });

  // What these tests of pofilter look for would break a page; the others judge style and know no Markdown.
  const hard = [
    'emails',
    'escapes',
    'newlines',
    'tabs',
    'urls',
    'xmltags',
    'endwhitespace',
    'startwhitespace',
    'blank',
  ];

  test.each(translatedLocales)('%s: pofilter finds nothing broken', (locale) => {
    const args = ['--progress=none', ...hard.flatMap((name) => ['-t', name]), `po/${locale}`, `filtered/${locale}`];
    expect(runTool('pofilter', args, folder).code).toBe(0);
    const found = cataloguesOf(process.cwd(), locale)
      .map((name) => `filtered/${locale}/${name}.po`)
      .filter((file) => existsSync(path.join(folder, file)))
      .flatMap(messages);
    expect(found.map(({msgid}) => msgid)).toEqual([]);
  });
});
