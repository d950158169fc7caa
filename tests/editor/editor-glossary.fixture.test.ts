import {expect, test} from '@jest/globals';
import {editorFiles} from '../../src/editor/editor-data';
import type {EditorIndex} from '../../src/editor/types';
import {makeSmallSite, term, writePage} from '../evidence/small-site';

test('the editor knows the terms of the glossary, what they mean, and what they are called in the language', () => {
  const site = makeSmallSite({glossary: [term]});
  writePage(site, 'i18n/th/data.po', 'msgid ""\nmsgstr ""\n"Language: th\\n"\n\nmsgid "Withdrawal"\nmsgstr "อาการถอนยา"\n');
  const {glossary} = JSON.parse(editorFiles(site, 'th').get('index.json')!) as EditorIndex;
  expect(glossary).toEqual([
    {
      english: 'Withdrawal',
      also: ['coming off'],
      forms: {th: expect.arrayContaining(['อาการถอนยา', 'ถอน'])},
      note: 'What a body feels when a drug it is used to is gone.',
    },
  ]);
  expect(glossary[0]!.forms.th![0]).toBe('อาการถอนยา');
});
