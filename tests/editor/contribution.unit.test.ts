import {describe, expect, it} from '@jest/globals';
import {readInboxPlaces, shortHash} from '../../src/catalogue/inbox-notes';
import {headerFields} from '../../src/catalogue/po-header';
import {readPo} from '../../src/catalogue/po-read';
import {contributionOf, longestAddress, mailAddress, repositoryAddress} from '../../src/editor/contribution';
import type {Draft} from '../../src/editor/drafts';

const draft = (fields: Partial<Draft>): Draft => ({
  locale: 'th',
  catalogue: 'docs/use/law',
  key: fields.msgid ?? 'Law',
  msgctxt: null,
  msgid: 'Law',
  kinds: ['paragraph'],
  text: 'กฎหมาย',
  replaces: null,
  changed: 1,
  ...fields,
});
const write = (drafts: Draft[], person = '') => contributionOf('th', drafts, person, '2026-11-24');
const read = (text: string) => readPo(Buffer.from(text), 'sent.po');

describe('a contribution', () => {
  it('holds the changed passages only, each with its place', () => {
    const file = write([draft({replaces: shortHash('เก่า')}), draft({msgid: 'Say "no"\\', text: 'พูดว่า "ไม่"\\'})]);
    expect(file.name).toMatch(/^th-2026-11-24-[0-9a-f]{8}\.po$/);
    const {entries} = read(file.text);
    expect(entries.map(({msgid, msgstr}) => [msgid, msgstr])).toEqual([
      ['Law', ['กฎหมาย']],
      ['Say "no"\\', ['พูดว่า "ไม่"\\']],
    ]);
    expect(readInboxPlaces(entries[0]!.notes)).toEqual([{catalogue: 'docs/use/law', replaces: shortHash('เก่า')}]);
  });

  it('is named alike for the same content, and otherwise for other content', () => {
    expect(write([draft({})]).name).toBe(write([draft({})]).name);
    expect(write([draft({})]).name).not.toBe(write([draft({text: 'ข้อกฎหมาย'})]).name);
  });

  it('names the contributor on one line of the header, or nobody', () => {
    const named = headerFields(read(write([draft({})], 'Nok\nX-Evil: 1 <a@b.c> "S."\u202e').text).header!);
    expect([named.get('Last-Translator'), named.get('X-Translated-By'), named.has('X-Evil')]).toEqual([
      'Nok X-Evil: 1 a@b.c S.',
      'Nok X-Evil: 1 a@b.c S.',
      false,
    ]);
    expect(headerFields(read(write([draft({})]).text).header!).has('Last-Translator')).toBe(false);
  });

  it('writes the same English on two pages once, and leaves a different translation for the next file', () => {
    const all = [
      draft({changed: 1}),
      draft({catalogue: 'data', changed: 2}),
      draft({catalogue: 'docs/use/dosage', text: 'อื่น', changed: 0}),
    ];
    const file = write(all);
    const {entries} = read(file.text);
    expect(entries.length).toBe(1);
    expect(
      readInboxPlaces(entries[0]!.notes)
        .map(({catalogue}) => catalogue)
        .sort(),
    ).toEqual(['data', 'docs/use/law']);
    expect(file.drafts.map(({catalogue}) => catalogue).sort()).toEqual(['data', 'docs/use/law']);
  });
});

describe('the ways to send it', () => {
  it('open a new file in the inbox of the repository, filled in', () => {
    const file = write([draft({})]);
    const address = new URL(repositoryAddress('https://git.example/kratom', 'th', file)!);
    expect(address.origin + address.pathname).toBe('https://git.example/kratom/new/HEAD');
    expect(address.searchParams.get('filename')).toBe(`i18n/th/inbox/${file.name}`);
    expect(address.searchParams.get('value')).toBe(file.text);
  });

  it('give no address that a server would refuse as too long', () => {
    const long = write([draft({text: 'ก'.repeat(1000)})]);
    expect(repositoryAddress('https://git.example/kratom', 'th', long)).toBeNull();
    expect(repositoryAddress('https://git.example/kratom', 'th', write([draft({})]))!.length).toBeLessThan(
      longestAddress,
    );
  });

  it('put a short file into an e-mail and ask to attach a long one', () => {
    expect(decodeURIComponent(mailAddress('S', write([draft({})]), 'attach'))).toContain('msgid "Law"');
    expect(mailAddress('S', write([draft({text: 'ก'.repeat(1000)})]), 'attach')).toBe('mailto:?subject=S&body=attach');
  });
});
