import {describe, expect, test} from '@jest/globals';
import {keyOf, newEntry, type PoEntry} from '../../src/catalogue/po-entry';
import {mergeEntries} from '../../src/catalogue/po-merge';
import {isReviewed, reviewHash} from '../../src/catalogue/review';

const english = (msgid: string, fields: Partial<PoEntry> = {}) =>
  newEntry({msgid, notes: ['paragraph'], references: ['docs/a.md'], ...fields});
const known = (msgid: string, msgstr: string, fields: Partial<PoEntry> = {}) =>
  newEntry({msgid, msgstr: [msgstr], ...fields});

describe('when the English text is brought into a catalogue', () => {
  test('a translation whose source is unchanged is kept with its comments', () => {
    const before = known('Leaves are chewed.', 'Se mastican.', {
      comments: ['well known'],
      notes: ['old'],
      references: ['docs/old.md'],
    });
    expect(mergeEntries([english('Leaves are chewed.')], [before])).toEqual([
      {...before, notes: ['paragraph'], references: ['docs/a.md']},
    ]);
  });

  test('a translation of a similar text is kept as fuzzy with the text it was made for', () => {
    const [entry] = mergeEntries(
      [english('Leaves are chewed or brewed.')],
      [known('Leaves are chewed and brewed.', 'Se mastican.')],
    );
    expect(entry).toMatchObject({
      msgstr: ['Se mastican.'],
      flags: ['fuzzy'],
      previous: {msgid: 'Leaves are chewed and brewed.'},
    });
  });

  test('a fuzzy translation that moves on still names the text it was made for', () => {
    const before = known('Leaves are chewed and brewed.', 'Se mastican.', {
      flags: ['fuzzy'],
      previous: {msgid: 'Leaves are chewed.'},
    });
    expect(mergeEntries([english('Leaves are chewed or brewed.')], [before])[0]!.previous).toEqual({
      msgid: 'Leaves are chewed.',
    });
  });

  test('a new text stays empty when nothing is like it', () => {
    expect(mergeEntries([english('Call a doctor.')], [known('Leaves are chewed.', 'Se mastican.')])[0]).toEqual(
      english('Call a doctor.'),
    );
  });

  test('a translation whose text is gone becomes obsolete and comes last', () => {
    const merged = mergeEntries(
      [english('Call a doctor.')],
      [known('Leaves are chewed.', 'Se mastican.'), known('Nothing here.', '')],
    );
    expect(merged.map(({msgid, obsolete}) => [msgid, obsolete])).toEqual([
      ['Call a doctor.', false],
      ['Leaves are chewed.', true],
    ]);
  });

  test('an obsolete translation comes back with its text', () => {
    const [entry] = mergeEntries(
      [english('Leaves are chewed.')],
      [known('Leaves are chewed.', 'Se mastican.', {obsolete: true})],
    );
    expect(entry).toMatchObject({msgstr: ['Se mastican.'], obsolete: false, flags: []});
  });

  test('an interface string that changed keeps its old translation as fuzzy, however different it is', () => {
    const [entry] = mergeEntries(
      [english('Contents', {msgctxt: 'nav'})],
      [known('All pages', 'Páginas', {msgctxt: 'nav'})],
    );
    expect(entry).toMatchObject({flags: ['fuzzy'], previous: {msgctxt: 'nav', msgid: 'All pages'}});
  });

  test('a text that moved here from another page brings its translation along', () => {
    const elsewhere = known('Leaves are chewed.', 'Se mastican.');
    const [entry] = mergeEntries([english('Leaves are chewed.')], [], new Map([[keyOf(elsewhere), elsewhere]]));
    expect(entry).toMatchObject({msgstr: ['Se mastican.'], flags: [], references: ['docs/a.md']});
  });

  test('merging the result again changes nothing', () => {
    const messages = [english('Leaves are chewed or brewed.'), english('Call a doctor.')];
    const once = mergeEntries(messages, [
      known('Leaves are chewed and brewed.', 'Se mastican.'),
      known('Gone for good now.', 'x'),
    ]);
    expect(mergeEntries(messages, once)).toEqual(once);
  });
});

describe('a review', () => {
  const entry = known('Leaves are chewed.', 'Se mastican.');
  const mark = `reviewed: Nok S. 2026-11-20 ${reviewHash(entry)}`;

  test('holds for the very text that was reviewed', () => {
    expect(isReviewed({...entry, comments: ['other', mark]})).toBe(true);
  });

  test('is void when the translation or its source changes, or is fuzzy', () => {
    const reviewed = {...entry, comments: [mark]};
    expect(isReviewed({...reviewed, msgstr: ['Se mascan.']})).toBe(false);
    expect(isReviewed({...reviewed, msgid: 'Leaves are brewed.'})).toBe(false);
    expect(isReviewed({...reviewed, msgctxt: 'nav'})).toBe(false);
    expect(isReviewed({...reviewed, flags: ['fuzzy']})).toBe(false);
  });

  test('is not carried over to another text', () => {
    const [merged] = mergeEntries([english('Leaves are chewed here.')], [{...entry, comments: ['keep', mark]}]);
    expect(merged!.comments).toEqual(['keep']);
  });
});
