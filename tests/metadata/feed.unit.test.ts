import {describe, expect, test} from '@jest/globals';
import {readChangelog} from '../../src/metadata/changelog';
import {atomFeed} from '../../src/metadata/feed';
import {settings, t} from './pages';

const changelog = `# Changelog

## Unreleased

- Not yet.

## 2.1.0, 2027-01-05

- A change with \`code\`,
  on two lines.
- See [the page](docs/a.md) <b>.

## 2.0.0, 2026-11-24

- The first.
`;

describe('the changelog', () => {
  test('gives its releases as plain text, without what is not released', () => {
    expect(readChangelog(changelog)).toEqual([
      {version: '2.1.0', date: '2027-01-05', changes: ['A change with code, on two lines.', 'See the page <b>.']},
      {version: '2.0.0', date: '2026-11-24', changes: ['The first.']},
    ]);
  });
});

describe('the feed', () => {
  const feed = atomFeed({settings, locale: 'ar', t, notes: readChangelog(changelog)});

  test('holds releases and editions, the newest first, and takes its date from them', () => {
    expect(feed.match(/<title>[^<]*/g)!.slice(1)).toEqual([
      '<title>site.title 2.1.0',
      '<title>edition.2.0',
      '<title>edition.1.0',
      '<title>site.title 2.0.0',
    ]);
    expect(feed).toContain('<updated>2027-01-05T00:00:00Z</updated>\n<author>');
  });

  test('says that the changelog is English', () => {
    expect(feed).toContain('<content type="html" xml:lang="en">');
  });

  test('escapes markup twice: once as HTML and once as XML', () => {
    expect(feed).toContain('See the page &amp;#60;b&amp;#62;.');
  });

  test('gives each entry a name of its own', () => {
    const ids = feed.match(/<id>[^<]*/g)!;
    expect(new Set(ids).size).toBe(ids.length);
  });
});
