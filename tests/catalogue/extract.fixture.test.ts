import {existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {extractCatalogues} from '../../src/catalogue';
import {cataloguesOf} from '../../src/catalogue/catalogue-paths';
import {filesUnder} from '../../src/floor/files';
import {writePage} from '../evidence/small-site';
import {lawPage, makeTranslatedSite, readCatalogue, removeSite, translate} from './small-site';

let siteDir: string;
beforeEach(() => {
  siteDir = makeTranslatedSite();
});
afterEach(() => removeSite(siteDir));

const read = (file: string) => readFileSync(path.join(siteDir, file), 'utf8');

describe('the catalogue of a page', () => {
  test('holds the texts of both editions once, those of the newest first', () => {
    const {entries} = readCatalogue(siteDir, 'th', 'docs/use/law');
    expect(entries.map(({msgid}) => msgid)).toEqual([
      'The law',
      'Where kratom is legal: a short list.',
      'Laws change quickly. Ask before you travel [@agency2025].',
      'Laws change',
      'Read the *newest* notice.',
      'In Asia',
      'Thailand lets adults buy leaf.',
      'See [the claims](../mood/kratom-and-mood.md).',
      'Quoted text on two lines.',
      'Place',
      'Rule',
      'Thailand',
      'Legal from 18 \\| with limits',
      'An old sentence stands here [claim:A01].',
    ]);
  });

  test('says what each text is and which pages hold it, without line numbers or dates', () => {
    const text = read('i18n/th/docs/use/law.po');
    expect(text).toContain(
      '#. paragraph\n#: docs/use/law.md versioned_docs/version-1.0/use/law.md\nmsgid "Laws change quickly. Ask before you travel [@agency2025]."\nmsgstr ""\n',
    );
    expect(text).toContain('#. title of a note\n');
    expect(text).not.toMatch(/\.md:\d|Date/);
  });

  test('has a header for its language', () => {
    expect(read('i18n/ar/docs/use/law.po')).toMatch(
      /^msgid ""\nmsgstr ""\n"Project-Id-Version: kratom-and-mood\\n"\n"Language: ar\\n"\n/,
    );
  });
});

describe('the extraction', () => {
  test('also takes the interface and the texts of the data', () => {
    expect(cataloguesOf(siteDir, 'es')).toEqual(expect.arrayContaining(['ui', 'data', 'docs/use/law']));
    expect(readCatalogue(siteDir, 'es', 'ui').entries.find(({msgctxt}) => msgctxt === 'nav.help')).toMatchObject({
      msgid: 'Get help now',
    });
    expect(readCatalogue(siteDir, 'es', 'data').entries.map(({msgid}) => msgid)).toContain('Breathing slows.');
  });

  test('changes nothing when it runs again, and touches no file', () => {
    translate(siteDir, 'es', 'docs/use/law', {
      'In Asia': 'En Asia',
      'Laws change': {msgstr: ['x'], comments: ['note of a translator']},
    });
    extractCatalogues({siteDir});
    const snapshot = () =>
      filesUnder(path.join(siteDir, 'i18n')).map((file) => [file, readFileSync(file, 'utf8'), statSync(file).mtimeMs]);
    const before = snapshot();
    expect(extractCatalogues({siteDir}).changed).toEqual([]);
    expect(snapshot()).toEqual(before);
  });

  test('keeps a translation, makes that of a changed text fuzzy and that of a removed text obsolete', () => {
    translate(siteDir, 'es', 'docs/use/law', {
      'In Asia': 'En Asia',
      'Thailand lets adults buy leaf.': 'Tailandia permite a los adultos comprar hojas.',
      'Quoted text on two lines.': 'Texto citado en dos líneas.',
    });
    const changed = lawPage
      .replace('lets adults buy leaf', 'lets adults buy fresh leaf')
      .replace('> Quoted text\n> on two lines.\n', '');
    writePage(siteDir, 'docs/use/law.md', changed);
    expect(extractCatalogues({siteDir}).changed).toEqual(
      ['es', 'ar', 'th'].map((locale) => `i18n/${locale}/docs/use/law.po`),
    );
    const {entries} = readCatalogue(siteDir, 'es', 'docs/use/law');
    const find = (msgid: string) => entries.find((entry) => entry.msgid === msgid);
    expect(find('In Asia')).toMatchObject({msgstr: ['En Asia'], flags: []});
    expect(find('Thailand lets adults buy fresh leaf.')).toMatchObject({
      flags: ['fuzzy'],
      previous: {msgid: 'Thailand lets adults buy leaf.'},
    });
    expect(entries.at(-1)).toMatchObject({msgid: 'Quoted text on two lines.', obsolete: true});
  });

  test('takes a translation along when its text moves to another page', () => {
    translate(siteDir, 'es', 'docs/use/law', {'Thailand lets adults buy leaf.': 'Tailandia lo permite.'});
    writePage(siteDir, 'docs/use/asia.md', '---\ntitle: Asia\n---\n\n- Thailand lets adults buy leaf.\n');
    extractCatalogues({siteDir});
    expect(readCatalogue(siteDir, 'es', 'docs/use/asia').entries.at(-1)).toMatchObject({
      msgstr: ['Tailandia lo permite.'],
      flags: [],
    });
  });

  test('keeps the catalogue of a removed page while it holds translations, and removes it otherwise', () => {
    translate(siteDir, 'es', 'docs/use/law', {'In Asia': 'En Asia'});
    rmSync(path.join(siteDir, 'docs/use/law.md'));
    rmSync(path.join(siteDir, 'versioned_docs'), {recursive: true});
    extractCatalogues({siteDir});
    expect(readCatalogue(siteDir, 'es', 'docs/use/law').entries).toMatchObject([{msgid: 'In Asia', obsolete: true}]);
    expect(existsSync(path.join(siteDir, 'i18n/th/docs/use/law.po'))).toBe(false);
  });

  test('keeps what a translator wrote into the header', () => {
    const file = path.join(siteDir, 'i18n/es/ui.po');
    writeFileSync(
      file,
      `# Team of translators\n${read('i18n/es/ui.po').replace('X-Translated-By: machine', 'X-Translated-By: Nok S.')}`,
    );
    extractCatalogues({siteDir});
    expect(read('i18n/es/ui.po')).toMatch(/^# Team of translators\nmsgid ""[\s\S]*X-Translated-By: Nok S\./);
  });

  test('leaves a catalogue that it cannot read as it is, brings the others up to date and says so once', () => {
    const file = path.join(siteDir, 'i18n/es/docs/use/law.po');
    writeFileSync(file, '<<<<<<< HEAD\n');
    writePage(siteDir, 'docs/use/law.md', lawPage.replace('In Asia', 'In the East'));
    expect(() => extractCatalogues({siteDir})).toThrow('i18n/es/docs/use/law.po:1:1 PO_CONFLICT');
    expect(readFileSync(file, 'utf8')).toBe('<<<<<<< HEAD\n');
    expect(readCatalogue(siteDir, 'th', 'docs/use/law').entries.map(({msgid}) => msgid)).toContain('In the East');
  });

  test('goes on with the good records when others of the data are wrong', () => {
    writePage(siteDir, 'src/evidence/data/help.yaml', '- country: XX\n');
    const {findings} = extractCatalogues({siteDir});
    expect(findings[0]!.file).toBe('src/evidence/data/help.yaml');
    expect(readCatalogue(siteDir, 'es', 'data').entries.map(({msgid}) => msgid)).toContain('Breathing slows.');
  });

  test('leaves no half-written files behind', () => {
    expect(readdirSync(path.join(siteDir, 'i18n/es')).sort()).toEqual(['data.po', 'docs', 'ui.po']);
  });
});
