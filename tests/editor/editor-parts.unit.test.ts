import {describe, expect, it} from '@jest/globals';
import {readAddress, writeAddress} from '../../src/editor/address';
import {checkTranslation} from '../../src/editor/check';
import {suggestionsFor, toMemory} from '../../src/editor/suggest';

describe('the address of a page in the editor', () => {
  const languages = [{code: 'th'}, {code: 'ar'}];

  it('names the catalogue, and the language where it is not the page’s own', () => {
    expect(readAddress('#docs/use/law', languages)).toEqual({language: null, catalogue: 'docs/use/law'});
    expect(readAddress(writeAddress('ar', 'ui', 'th'), languages)).toEqual({language: 'ar', catalogue: 'ui'});
    expect(writeAddress('th', 'ui', 'th')).toBe('#ui');
  });

  it('is nothing where it is no catalogue', () => {
    for (const hash of ['', '#main', '#docs/%E0%A4%A', '#https://evil.example', '#docs/<b>']) {
      expect([hash, readAddress(hash, languages).catalogue]).toEqual([hash, null]);
    }
  });
});

describe('the check in the editor', () => {
  const check = (msgid: string, text: string) =>
    checkTranslation({msgctxt: null, msgid, kinds: ['paragraph']}, text, 'th');

  it('refuses a new link as the command line does', () => {
    expect(check('Ask first.', 'ถามก่อน [ที่นี่](https://shop.example)').refusals.map(({code}) => code)).toContain(
      'SKELETON',
    );
  });

  it('warns of a lost number', () => {
    expect(check('In 12 of 30 people.', 'ใน 30 คน').warnings.map(({code}) => code)).toContain('NUMBERS');
  });

  it('says nothing about an empty field', () => {
    expect(check('Ask first.', '')).toEqual({refusals: [], warnings: []});
  });
});

describe('suggestions', () => {
  it('are the translations of similar texts, the most similar first, without what is in the field', () => {
    const memory = toMemory([
      ['Ask a doctor first.', 'ถามแพทย์ก่อน'],
      ['Ask your doctor first.', 'ถามแพทย์ของคุณก่อน'],
      ['Something else entirely', 'อย่างอื่น'],
    ]);
    expect(suggestionsFor('Ask a doctor first', memory, '').map(({msgstr}) => msgstr)).toEqual([
      'ถามแพทย์ก่อน',
      'ถามแพทย์ของคุณก่อน',
    ]);
    expect(suggestionsFor('Ask a doctor first', memory, 'ถามแพทย์ก่อน').map(({msgstr}) => msgstr)).toEqual([
      'ถามแพทย์ของคุณก่อน',
    ]);
  });
});
