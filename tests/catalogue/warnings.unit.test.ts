import {describe, expect, test} from '@jest/globals';
import {newEntry} from '../../src/catalogue/po-entry';
import {warningsOf} from '../../src/catalogue/warnings';

const codes = (msgid: string, msgstr: string) => warningsOf(newEntry({msgid, msgstr: [msgstr]})).map(({code}) => code);

describe('a translator is asked to look again', () => {
  test('when a number is missing or changed', () => {
    expect(codes('In 12 of 1,250 people', 'En 12 de 1.205 personas')).toEqual(['NUMBERS']);
    expect(codes('Two of 3', 'Dos')).toEqual(['NUMBERS']);
  });

  test('when an emphasis is lost', () => {
    expect(codes('Do **not** stop', 'No lo deje')).toEqual(['EMPHASIS']);
  });

  test('when a sentence is still English', () => {
    expect(codes('Ask your doctor before you stop.', 'Ask your doctor before you stop.')).toEqual(['UNCHANGED']);
  });
});

describe('nobody is asked', () => {
  test('when numbers have the digits and separators of the language', () => {
    expect(codes('In 12 of 1,250 people (3.5%)', 'عند ١٢ من ١٬٢٥٠ شخصًا (٣٫٥٪)')).toEqual([]);
    expect(codes('In 12 people', 'ใน ๑๒ คน')).toEqual([]);
  });

  test('about the digits in citations, addresses, code and placeholders', () => {
    expect(codes('See [it](a1.md) [@smith2020] [claim:A05] `x1` {n1}', 'Véalo')).toEqual([]);
  });

  test('when a name stays as it is', () => {
    expect(codes('Kratom & Mood', 'Kratom & Mood')).toEqual([]);
  });
});
