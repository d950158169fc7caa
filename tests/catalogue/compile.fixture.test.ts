import {existsSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {
  catalogueStatus,
  catalogueWarnings,
  checkCatalogues,
  compileCatalogues,
  extractCatalogues,
  translationCounts,
} from '../../src/catalogue';
import {keyOf, newEntry} from '../../src/catalogue/po-entry';
import {reviewHash} from '../../src/catalogue/review';
import {ContentError} from '../../src/floor/errors';
import {filesUnder} from '../../src/floor/files';
import {writePage} from '../evidence/small-site';
import {lawPage, makeTranslatedSite, oldLawPage, readCompiled, removeSite, translate} from './small-site';

let siteDir: string;
beforeEach(() => {
  siteDir = makeTranslatedSite();
});
afterEach(() => removeSite(siteDir));

const lawFile = 'docusaurus-plugin-content-docs/current/use/law.md';
const oldLawFile = 'docusaurus-plugin-content-docs/version-1.0/use/law.md';
const states = (locale: string) =>
  JSON.parse(readCompiled(siteDir, locale, 'pages/current/use/law.json')) as {states: string[]; front: object};

describe('a compiled page', () => {
  test('is the English page where nothing is translated, with its counts in the front matter', () => {
    compileCatalogues({siteDir});
    expect(readCompiled(siteDir, 'th', lawFile)).toBe(
      lawPage.replace('---\n', '---\ntranslation: {total: 13, english: 13, unreviewed: 0}\n'),
    );
    expect(readCompiled(siteDir, 'th', oldLawFile)).toBe(
      oldLawPage.replace('---\n', '---\ntranslation: {total: 3, english: 3, unreviewed: 0}\n'),
    );
  });

  test('holds its translations at their places, in both editions', () => {
    translate(siteDir, 'es', 'docs/use/law', {
      'The law': 'La ley: "hoy"',
      'Laws change quickly. Ask before you travel [@agency2025].': 'Pregunte antes de viajar [@agency2025].',
      'Laws change': 'Las leyes cambian',
      'In Asia': 'En Asia',
      'Quoted text on two lines.': 'Texto citado.',
      'Legal from 18 \\| with limits': 'Legal desde 18 | con límites',
      'An old sentence stands here [claim:A01].': 'Una frase antigua [claim:A01].',
    });
    expect(compileCatalogues({siteDir, locales: ['es']}).warnings).toEqual([]);
    const page = readCompiled(siteDir, 'es', lawFile);
    expect(page).toContain('\ntitle: "La ley: \\"hoy\\""\n');
    expect(page).toContain('\n\nPregunte antes de viajar [@agency2025].\n\n:::warning[Las leyes cambian]\n');
    expect(page).toContain('\n## En Asia {#in-asia}\n');
    expect(page).toContain('\n> Texto citado.\n\n');
    expect(page).toContain('| Thailand | Legal desde 18 \\| con límites |');
    expect(readCompiled(siteDir, 'es', oldLawFile)).toContain(
      'Pregunte antes de viajar [@agency2025].\n\nUna frase antigua [claim:A01].\n',
    );
  });

  test('gives a translated heading the id that it has in English', () => {
    writePage(
      siteDir,
      'docs/use/law.md',
      lawPage.replace(' {#in-asia}', '').replace('> Quoted', '## In Asia\n\nMore\n====\n\n> Quoted'),
    );
    extractCatalogues({siteDir});
    translate(siteDir, 'es', 'docs/use/law', {'In Asia': 'En Asia'});
    expect(compileCatalogues({siteDir, locales: ['es']}).warnings).toEqual([]);
    const page = readCompiled(siteDir, 'es', lawFile);
    expect(page).toContain('## En Asia {#in-asia}\n');
    expect(page).toContain('## En Asia {#in-asia-1}\n');
  });

  test('shows English for a fuzzy, an empty and a refused translation, and says which is which', () => {
    const file = translate(siteDir, 'es', 'docs/use/law', {
      'The law': 'La ley',
      'In Asia': {msgstr: ['En Asia'], flags: ['fuzzy']},
      'Laws change': 'Las <b>leyes</b> cambian',
      'Thailand lets adults buy leaf.': 'Tailandia [permite](https://shop.example).',
      Place: 'Lugar',
    });
    const {warnings} = compileCatalogues({siteDir, locales: ['es']});
    expect(warnings).toMatchObject([
      {file, code: 'SKELETON', column: 1},
      {file, code: 'SKELETON', column: 1},
    ]);
    expect(readCompiled(siteDir, 'es', lawFile).replace(/^(translation|title): .*\n/gm, '')).toBe(
      lawPage.replace('title: The law\n', '').replace('Place', 'Lugar'),
    );
    expect(states('es')).toEqual({
      front: {title: 'translated', description: 'untranslated'},
      states: [
        'untranslated',
        'refused',
        'untranslated',
        'fuzzy',
        'refused',
        'untranslated',
        'untranslated',
        'translated',
        'untranslated',
        'untranslated',
        'untranslated',
      ],
    });
  });

  test('leaves out a translation that the gate lets pass but that would change the page around it', () => {
    // Alone `[x]` is text; on a page that defines x it would be a link.
    writePage(siteDir, 'docs/use/law.md', `${lawPage}\nSee [the law][x].\n\n[x]: https://law.example/\n`);
    extractCatalogues({siteDir});
    const file = translate(siteDir, 'es', 'docs/use/law', {
      Rule: 'Regla',
      'Laws change': 'Las [x] cambian',
      'In Asia': 'En Asia',
    });
    const {warnings} = compileCatalogues({siteDir, locales: ['es']});
    expect(warnings).toMatchObject([{file, code: 'PAGE_SHAPE'}]);
    const page = readCompiled(siteDir, 'es', lawFile);
    expect(page).toContain('## En Asia {#in-asia}');
    expect(page).toContain('| Place | Regla |');
    expect(page).toContain(':::warning[Laws change]');
  });

  test('counts what no person has reviewed', () => {
    const reviewed = newEntry({msgid: 'In Asia', msgstr: ['En Asia']});
    translate(siteDir, 'es', 'docs/use/law', {
      'In Asia': {msgstr: ['En Asia'], comments: [`reviewed: Ana P. 2026-11-20 ${reviewHash(reviewed)}`]},
      Place: 'Lugar',
    });
    compileCatalogues({siteDir, locales: ['es']});
    expect(readCompiled(siteDir, 'es', lawFile)).toContain('translation: {total: 13, english: 11, unreviewed: 1}');
    const {total, reviewed: people, machine, english} = translationCounts(siteDir, 'es')!;
    expect({people, machine, sum: people + machine + english}).toEqual({people: 1, machine: 1, sum: total});
  });
});

describe('the compiled strings', () => {
  test('hold what was accepted and nothing else', () => {
    translate(siteDir, 'es', 'ui', {
      [keyOf({msgctxt: 'nav.help', msgid: 'Get help now'})]: 'Pida ayuda ya',
      [keyOf({msgctxt: 'nav.next', msgid: 'Next'})]: '<b>Siguiente</b>',
    });
    translate(siteDir, 'es', 'data', {
      'Breathing slows.': 'La respiración se hace lenta.',
      'Do not combine.': 'Véase https://shop.example',
    });
    const {warnings} = compileCatalogues({siteDir, locales: ['es']});
    expect(warnings.map(({file, code}) => [file, code])).toEqual([
      ['i18n/es/data.po', 'ADDRESS'],
      ['i18n/es/ui.po', 'MARKUP'],
    ]);
    expect(JSON.parse(readCompiled(siteDir, 'es', 'code.json'))).toEqual({
      'nav.help': {message: 'Pida ayuda ya', description: 'Link to help lines, on every page'},
    });
    expect(JSON.parse(readCompiled(siteDir, 'es', 'data.json'))).toEqual({
      'Breathing slows.': 'La respiración se hace lenta.',
    });
  });
});

describe('the compilation', () => {
  test('rewrites no file whose content is the same', () => {
    compileCatalogues({siteDir});
    const times = () =>
      filesUnder(path.join(siteDir, '.i18n')).map((file) => [file, statSync(file).mtimeMs, statSync(file).ino]);
    const before = times();
    expect(compileCatalogues({siteDir}).changed).toEqual([]);
    expect(times()).toEqual(before);
    translate(siteDir, 'es', 'docs/use/law', {Place: 'Lugar'});
    expect(compileCatalogues({siteDir}).changed).toEqual([
      `es/${lawFile}`,
      'es/pages/current/use/law.json',
      'es/status.json',
    ]);
  });

  test('removes the page of a source that is gone, and leaves nothing of its own behind', () => {
    compileCatalogues({siteDir, locales: ['es']});
    rmSync(path.join(siteDir, 'versioned_docs'), {recursive: true});
    compileCatalogues({siteDir, locales: ['es']});
    expect(existsSync(path.join(siteDir, '.i18n/es', oldLawFile))).toBe(false);
    expect(readdirSync(path.join(siteDir, '.i18n'))).toEqual(['es']);
  });

  test('writes into another folder when told', () => {
    const target = path.join(siteDir, 'stage/.i18n');
    compileCatalogues({siteDir, locales: ['en', 'th'], target});
    expect(readdirSync(target)).toEqual(['th']);
    expect(existsSync(path.join(siteDir, '.i18n'))).toBe(false);
  });

  const faults: Record<string, [change: (file: string) => void, finding: RegExp]> = {
    missing: [
      (file) => rmSync(file),
      /^i18n\/es\/docs\/use\/law\.po:1:1 PO_MISSING .*\nFix: run `npm run i18n -- extract`\.$/,
    ],
    'cut off': [(file) => writeFileSync(file, 'msgid "'), /^i18n\/es\/docs\/use\/law\.po:1:7 PO_STRING .*\nFix: /],
    'in conflict': [
      (file) => writeFileSync(file, '<<<<<<< a\n'),
      /^i18n\/es\/docs\/use\/law\.po:1:1 PO_CONFLICT .*\nFix: /,
    ],
  };
  test.each(Object.entries(faults))(
    'names a catalogue that is %s, leaves its language as it was and compiles the others',
    (_, [change, finding]) => {
      compileCatalogues({siteDir, locales: ['es']});
      const before = readCompiled(siteDir, 'es', 'status.json');
      translate(siteDir, 'es', 'ui', {[keyOf({msgctxt: 'nav.help', msgid: 'Get help now'})]: 'Ayuda'});
      change(path.join(siteDir, 'i18n/es/docs/use/law.po'));
      expect(() => compileCatalogues({siteDir})).toThrow(finding);
      expect(readCompiled(siteDir, 'es', 'status.json')).toBe(before);
      expect(existsSync(path.join(siteDir, '.i18n/th', lawFile))).toBe(true);
    },
  );

  test('refuses an English page that would run something', () => {
    writePage(siteDir, 'docs/use/law.md', lawPage.replace('---\n', '---js\n'));
    expect(() => compileCatalogues({siteDir})).toThrow(ContentError);
    expect(() => compileCatalogues({siteDir})).toThrow('docs/use/law.md:1:1 PAGE_FRONT_MATTER');
  });
});

describe('the check', () => {
  test('finds nothing in catalogues that are empty', () => {
    expect(checkCatalogues({siteDir, locales: ['es']})).toEqual([]);
    expect(catalogueWarnings({siteDir, locales: ['es']})).toEqual([]);
  });

  test('finds what cannot be read and what is refused, and keeps warnings apart', () => {
    writeFileSync(path.join(siteDir, 'i18n/es/data.po'), 'x');
    translate(siteDir, 'es', 'docs/use/law', {
      'In Asia': 'En Asia {#x}',
      'Legal from 18 \\| with limits': 'Legal \\| con límites',
      Place: 'Lugar',
    });
    expect(checkCatalogues({siteDir, locales: ['es']}).map(({code}) => code)).toEqual(['PO_SYNTAX', 'BLOCK']);
    expect(catalogueWarnings({siteDir, locales: ['es']}).map(({code}) => code)).toContain('NUMBERS');
  });

  test('says when a catalogue lags behind its sources', () => {
    writePage(siteDir, 'docs/use/law.md', lawPage.replace('In Asia', 'In the East'));
    expect(catalogueWarnings({siteDir, locales: ['es']})).toMatchObject([
      {file: 'i18n/es/docs/use/law.po', line: 1, code: 'STALE'},
    ]);
  });

  test('counts each message once, by its worst state', () => {
    translate(siteDir, 'es', 'docs/use/law', {
      'The law': 'La ley',
      'In Asia': {msgstr: ['x'], flags: ['fuzzy']},
      Place: 'Lugar {#x}',
    });
    const [status] = catalogueStatus({siteDir, locales: ['es']});
    expect(status!.catalogues['docs/use/law']).toMatchObject({
      total: 14,
      translated: 1,
      fuzzy: 1,
      refused: 1,
      untranslated: 11,
      reviewed: 0,
    });
    expect(status!.total.total).toBe(Object.values(status!.catalogues).reduce((sum, {total}) => sum + total, 0));
  });
});
