import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {compileCatalogues} from '../../src/catalogue';
import {inspectPo} from '../../src/catalogue/po-read';
import {filesUnder} from '../../src/floor/files';
import {brokenCatalogues} from './broken-catalogues';
import {makeTranslatedSite, removeSite} from './small-site';
import {describeWithTools, runTool} from './tools';

/** What GNU gettext takes although it is refused here, by the reason. */
const onlyHere: Record<string, string> = {
  'says that it is in another charset': 'it converts',
  'has no charset in its header': 'it warns only',
  'holds a NUL': 'in a comment it does not look',
  'holds a damaged character': 'it cannot know',
};

describeWithTools('beside GNU msgfmt --check', ['msgfmt'], () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'msgfmt-'));
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  const isTaken = (text: string | Buffer) => {
    const file = path.join(folder, 'x.po');
    writeFileSync(file, text);
    return runTool('msgfmt', ['--check', '-o', '/dev/null', file], folder).code === 0;
  };

  test('every catalogue of the project is taken by both', () => {
    const files = filesUnder(path.join(process.cwd(), 'i18n')).filter((file) => file.endsWith('.po'));
    const refused = files.filter((file) => runTool('msgfmt', ['--check', '-o', '/dev/null', file], folder).code !== 0);
    expect(refused).toEqual([]);
    expect(files.length).toBeGreaterThan(30);
  });

  test.each(Object.entries(brokenCatalogues).filter(([what]) => !(what in onlyHere)))(
    'both refuse a catalogue that %s',
    (_, [text]) => {
      expect(inspectPo(Buffer.from(text as string), 'x.po').findings).not.toEqual([]);
      expect(isTaken(text)).toBe(false);
    },
  );

  test.each(Object.entries(onlyHere))('only here is a catalogue refused that %s: %s', (what) => {
    expect(isTaken(brokenCatalogues[what]![0])).toBe(true);
  });
});

describe('a broken catalogue stops its own language and no other, when it', () => {
  let siteDir: string;
  beforeAll(() => {
    siteDir = makeTranslatedSite();
  });
  afterAll(() => removeSite(siteDir));

  test.each(Object.entries(brokenCatalogues))('%s', (_, [text, code, line, column]) => {
    writeFileSync(path.join(siteDir, 'i18n/es/ui.po'), text);
    rmSync(path.join(siteDir, '.i18n'), {recursive: true, force: true});
    expect(() => compileCatalogues({siteDir, locales: ['es', 'th']})).toThrow(
      new RegExp(`^i18n/es/ui\\.po:${line}:${column} ${code} .+\\nFix: .+`),
    );
    expect(existsSync(path.join(siteDir, '.i18n/es'))).toBe(false);
    expect(existsSync(path.join(siteDir, '.i18n/th/code.json'))).toBe(true);
  });
});
