import {expect, test} from '@jest/globals';
import {terminologyCsv, terminologyOf, terminologyTbx} from '../../src/catalogue/terminology-list';
import {makeSmallSite, term, writePage} from '../evidence/small-site';

const site = makeSmallSite({glossary: [{...term, id: 'craving', term: 'Craving', definition: 'A strong wish, "now".', also: []}, term]});
writePage(
  site,
  'i18n/th/data.po',
  'msgid ""\nmsgstr ""\n"Language: th\\n"\n\nmsgid "Withdrawal"\nmsgstr "อาการถอน"\n\n#, fuzzy\nmsgid "Craving"\nmsgstr "อยาก"\n',
);
const entries = terminologyOf(site, 'th');

test('the terms of the glossary come first, with their finished translations and what the check takes for them', () => {
  expect(entries.slice(0, 2)).toMatchObject([
    {id: 'craving', name: null, accepted: expect.arrayContaining(['อยาก'])},
    {id: 'withdrawal', english: 'Withdrawal', also: ['coming off'], name: 'อาการถอน', accepted: expect.arrayContaining(['ถอน'])},
  ]);
});

test('words that only the check knows follow, each word once', () => {
  const others = entries.slice(2);
  expect(others.every(({id}) => id === '')).toBe(true);
  expect(others.map(({english}) => english)).toContain('kratom');
  expect(others.map(({english}) => english.toLowerCase())).not.toContain('withdrawal');
});

test('the table and the TBX file hold them', () => {
  expect(terminologyCsv(entries).split('\r\n')[1]).toMatch(/^Craving,,.*,"A strong wish, ""now"".",,$/);
  const tbx = terminologyTbx(entries, 'th');
  expect(tbx).toContain('<conceptEntry id="withdrawal">');
  expect(tbx).toContain('<langSec xml:lang="th"><termSec><term>อาการถอน</term></termSec></langSec>');
  expect(tbx.match(/<conceptEntry/g)).toHaveLength(2);
});
