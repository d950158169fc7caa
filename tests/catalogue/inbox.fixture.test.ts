import {existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from '@jest/globals';
import {extractCatalogues} from '../../src/catalogue';
import {mergeInbox} from '../../src/catalogue/inbox';
import {shortHash} from '../../src/catalogue/inbox-notes';
import {reviewHash} from '../../src/catalogue/review';
import {contributionOf} from '../../src/editor/contribution';
import type {Draft} from '../../src/editor/drafts';
import {writePage} from '../evidence/small-site';
import {lawPage, makeTranslatedSite, readCatalogue, removeSite, translate} from './small-site';

const name = 'docs/use/law';
const english = 'Laws change quickly. Ask before you travel [@agency2025].';
const thai = 'กฎหมายเปลี่ยนเร็ว ถามก่อนเดินทาง [@agency2025]';
let siteDir: string;
beforeEach(() => {
  siteDir = makeTranslatedSite();
});
afterEach(() => removeSite(siteDir));

const draft = (fields: Partial<Draft> = {}): Draft => ({
  locale: 'th',
  catalogue: name,
  key: fields.msgid ?? english,
  msgctxt: null,
  msgid: english,
  kinds: ['paragraph'],
  text: thai,
  replaces: null,
  changed: 1,
  ...fields,
});

/** Puts drafts into the inbox as the editor sends them; gives the path of the file. */
function send(drafts: Draft[], person = 'Nok S.', locale = 'th'): string {
  const {name: fileName, text} = contributionOf(locale, drafts, person, '2026-11-24');
  return put(fileName, text, locale);
}

function put(fileName: string, text: string, locale = 'th'): string {
  const file = `i18n/${locale}/inbox/${fileName}`;
  writePage(siteDir, file, text);
  return file;
}

const entryOf = (msgid = english) => readCatalogue(siteDir, 'th', name).entries.find((entry) => entry.msgid === msgid)!;
const merge = (dryRun = false) => mergeInbox({siteDir, locales: ['th'], dryRun});
const catalogueText = () => readFileSync(path.join(siteDir, `i18n/th/${name}.po`), 'utf8');
const codes = (result: ReturnType<typeof merge>) => result.refused.map(({code}) => code);

describe('a translation that was sent', () => {
  it('comes into its catalogue with the name of who sent it, and its file goes', () => {
    const file = send([draft()]);
    const result = merge();
    expect(result.taken).toEqual([{file, catalogue: name, msgid: english, person: 'Nok S.', note: null}]);
    expect([result.refused, result.done, result.changed]).toEqual([[], [file], [`i18n/th/${name}.po`]]);
    expect([entryOf().msgstr, entryOf().comments]).toEqual([[thai], ['translated by: Nok S.']]);
    expect(existsSync(path.join(siteDir, file))).toBe(false);
  });

  it('is the only thing in the catalogue that changes, and a second run and an extraction change nothing', () => {
    const before = catalogueText();
    send([draft()], '');
    merge();
    const lines = catalogueText()
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(lines).toEqual([`msgstr "${thai}"`]);
    const after = catalogueText();
    expect(merge()).toEqual({taken: [], known: 0, refused: [], changed: [], done: []});
    extractCatalogues({siteDir});
    expect(catalogueText()).toBe(after);
  });

  it('is known and done when the catalogue holds it already', () => {
    translate(siteDir, 'th', name, {[english]: thai});
    const before = catalogueText();
    const file = send([draft()]);
    expect(merge()).toEqual({taken: [], known: 1, refused: [], changed: [], done: [file]});
    expect(catalogueText()).toBe(before);
  });

  it('finishes a translation that had become fuzzy', () => {
    translate(siteDir, 'th', name, {
      [english]: {
        msgstr: ['เก่า [@agency2025]'],
        flags: ['fuzzy'],
        previous: {msgid: 'Old.'},
        comments: ['stale since 2026-01-01'],
      },
    });
    send([draft({replaces: shortHash('เก่า [@agency2025]')})], '');
    expect(merge().refused).toEqual([]);
    expect([entryOf().flags, entryOf().previous, entryOf().comments]).toEqual([[], {}, []]);
  });

  it('goes to every catalogue that holds its English when another program wrote the file', () => {
    put(
      'poedit.po',
      `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "${english}"\nmsgstr "${thai}"\n`,
    );
    expect(merge().taken.map(({catalogue}) => catalogue)).toEqual([name]);
  });

  it('is only told with --dry-run', () => {
    const file = send([draft(), draft({msgid: 'In Asia', kinds: ['heading'], text: 'ใน <b>เอเชีย</b>'})]);
    const before = catalogueText();
    expect(merge(true).taken.length).toBe(1);
    expect([catalogueText(), existsSync(path.join(siteDir, file))]).toEqual([before, true]);
  });
});

describe('a translation that may not be taken', () => {
  it('stays in a smaller file, and the reason is told', () => {
    const file = send([
      draft(),
      draft({msgid: 'In Asia', kinds: ['heading'], text: 'ใน [เอเชีย](https://evil.example)'}),
    ]);
    const result = merge();
    expect(codes(result)).toEqual(['SKELETON']);
    const left = readFileSync(path.join(siteDir, file), 'utf8');
    expect([left.includes('In Asia'), left.includes('Laws change'), entryOf().msgstr]).toEqual([true, false, [thai]]);
    expect([codes(merge()), readFileSync(path.join(siteDir, file), 'utf8')]).toEqual([['SKELETON'], left]);
  });

  it('is stale when its English has changed: both texts are told', () => {
    send([draft({msgid: 'Laws change fast. Ask before you travel [@agency2025].'})]);
    const [finding] = merge().refused;
    expect(finding!.code).toBe('STALE');
    expect(finding!.message).toContain('Then: "Laws change fast. Ask before you travel [@agency2025]."');
    expect(finding!.message).toContain(`Now: "${english}"`);
  });

  it('is refused where the page or the catalogue is unknown', () => {
    send([draft({catalogue: 'docs/../../evil'}), draft({msgid: 'No such English at all', catalogue: 'docs/nowhere'})]);
    expect(codes(merge())).toEqual(['INBOX_CATALOGUE', 'INBOX_CATALOGUE']);
  });

  it('is refused in the inbox of another language', () => {
    const {text} = contributionOf('ar', [draft()], '', '2026-11-24');
    put('wrong.po', text);
    expect(codes(merge())).toEqual(['INBOX_LANGUAGE']);
  });
});

describe('a translation that somebody else has changed meanwhile', () => {
  const theirs = 'คนอื่นแปล [@agency2025]';

  it('is taken, and the other is told, when nobody has reviewed that', () => {
    translate(siteDir, 'th', name, {[english]: theirs});
    send([draft({replaces: shortHash('เดิม')})]);
    expect(merge().taken[0]!.note).toContain(theirs);
    expect(entryOf().msgstr).toEqual([thai]);
  });

  it('is refused when that is reviewed', () => {
    translate(siteDir, 'th', name, {[english]: theirs});
    translate(siteDir, 'th', name, {[english]: {comments: [`reviewed: Mali 2026-11-20 ${reviewHash(entryOf())}`]}});
    const before = catalogueText();
    send([draft({replaces: null})]);
    const [finding] = merge().refused;
    expect([finding!.code, finding!.message.includes(theirs), finding!.message.includes(thai)]).toEqual([
      'CONFLICT',
      true,
      true,
    ]);
    expect(catalogueText()).toBe(before);
  });

  it('takes the place of a reviewed one that its author had before them, and the mark goes', () => {
    translate(siteDir, 'th', name, {[english]: theirs});
    translate(siteDir, 'th', name, {[english]: {comments: [`reviewed: Mali 2026-11-20 ${reviewHash(entryOf())}`]}});
    send([draft({replaces: shortHash(theirs)})], '');
    expect(merge().taken[0]!.note).toMatch(/reviewed again/);
    expect([entryOf().msgstr, entryOf().comments]).toEqual([[thai], []]);
  });
});

describe('a hostile file', () => {
  const header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n';

  it('that is broken, huge or no file stays where it is and keeps nothing else back', () => {
    put('broken.po', `${header}msgid "x\nmsgstr "y"\n`);
    put('latin.po', 'x');
    writeFileSync(path.join(siteDir, 'i18n/th/inbox/latin.po'), Buffer.from([0x6d, 0xff, 0xfe]));
    put('huge.po', header + '#\n'.repeat(2_200_000));
    symlinkSync('/etc/hostname', path.join(siteDir, 'i18n/th/inbox/link.po'));
    send([draft()]);
    const result = merge();
    expect(new Set(codes(result))).toEqual(new Set(['PO_STRING', 'PO_CHARSET', 'PO_SIZE', 'INBOX_FILE']));
    expect(result.taken.length).toBe(1);
    expect(readdirSync(path.join(siteDir, 'i18n/th/inbox')).sort()).toEqual([
      'broken.po',
      'huge.po',
      'latin.po',
      'link.po',
    ]);
  });

  it('cannot bring comments, flags, references or the mark of a review', () => {
    put(
      'marks.po',
      `${header}# reviewed: Me 2026-11-20 0a1b2c3d4e5f\n#. catalogue: ${name}\n#: /etc/passwd\n#, c-format\nmsgid "${english}"\nmsgstr "${thai}"\n`,
    );
    merge();
    const {comments, flags, references, notes} = entryOf();
    expect([comments, flags, references.length, notes]).toEqual([[], [], 2, ['paragraph']]);
  });

  it('cannot write to the terminal through its texts', () => {
    put('escape.po', `${header}msgid "\u001b[2J gone"\nmsgstr "x"\n`);
    expect(JSON.stringify(merge().refused)).not.toMatch(/\\u001b/);
  });

  it('gives no name that is an address', () => {
    send([draft()], 'https://shop.example');
    expect([merge().taken[0]!.person, entryOf().comments]).toEqual([null, []]);
  });
});

describe('a translation that the gate lets pass but that would change the page around it', () => {
  it('is refused as it is when the page is compiled', () => {
    // Alone `[x]` is text; on a page that defines x it would be a link.
    writePage(siteDir, 'docs/use/law.md', `${lawPage}\nSee [the law][x].\n\n[x]: https://law.example/\n`);
    extractCatalogues({siteDir});
    const heading = draft({msgid: 'In Asia', key: 'In Asia', kinds: ['heading'], text: 'ในเอเชีย'});
    send([draft({msgid: 'Laws change', key: 'Laws change', kinds: ['label'], text: 'กฎหมาย [x] เปลี่ยน'}), heading]);
    const result = merge();
    expect(codes(result)).toEqual(['PAGE_SHAPE']);
    expect(result.taken.map(({msgid}) => msgid)).toEqual(['In Asia']);
    expect(entryOf('Laws change').msgstr).toEqual(['']);
  });
});
