import {readFileSync} from 'node:fs';
import {describe, expect, test} from '@jest/globals';
import {UsageError} from '../../src/floor/errors';
import {ownBooks} from '../../src/own-books';
import {checkOptions} from '../../src/press/for-sites';

const messageFor = (options: unknown): string => {
  try {
    checkOptions(options);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error('The options were taken.');
};

describe('the options of the print edition', () => {
  test('may all be left out', () => {
    expect(checkOptions(undefined)).toEqual({});
    expect(checkOptions({})).toEqual({});
  });

  test('of this site are good, and are not changed', () => {
    const options = ownBooks('/site');
    expect(checkOptions(options)).toEqual(options);
  });

  test('are all described', () => {
    const page = readFileSync('src/press/PLUGIN.md', 'utf8');
    const places: Record<string, unknown>[] = [{x: 1}, {books: [{x: 1}]}, {versions: {a: {x: 1}}}, {fonts: {x: 1}}];
    const names = places.flatMap((options) => /expected one of (.*)\./.exec(messageFor(options))![1]!.split(', '));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !new RegExp(`[\`{ ]${name}[?\`,:}]`).test(page))).toEqual([]);
  });

  test.each([
    ['a name that is not known, with those that are', {papper: 'a4'}, /Unexpected option `papper`, expected one of title, .*paper/],
    ['one inside a book', {books: [{doc: 'default'}]}, /Unexpected option `books\.0\.doc`, expected one of docs, sidebars, versions, title/],
    ['one inside a version', {versions: {'1.0': {day: '2026-01-01'}}}, /Unexpected option `versions\.1\.0\.day`, expected one of name, label, date, note/],
    ['a paper that is none', {paper: 'a5'}, /Unexpected option `paper`: "a5", expected 'a4' or 'letter'/],
    ['a format that is none', {formats: ['pdf']}, /Unexpected option `formats\.0`: "pdf", expected one of 'screen', 'press'/],
    ['a label that is none', {labels: {es: {contents: 'Índice'}}}, /Unexpected option `labels\.es\.contents`, expected one of press\.contents, press\.part/],
    ['a label that is no text', {labels: {es: {'press.contents': 3}}}, /`labels\.es\.press\.contents`: 3, expected a text/],
    ['a font without a weight', {fonts: {files: [{family: 'A', style: 'normal', path: 'a.woff'}]}}, /`fonts\.files\.0\.weight`: nothing, expected 400 or 600/],
    ['a cover that is no path', {cover: () => null}, /`cover`: a function, expected the path of a module/],
    ['a title that is a number', {title: 7}, /`title`: 7, expected a text, a text for each language/],
    ['a day that is none', {versions: {'1.0': {date: '6 May'}}}, /`versions\.1\.0\.date`: "6 May", expected a day such as 2026-11-24/],
    ['a folder outside the site', {outDir: '../books'}, /`outDir`: "\.\.\/books", expected a folder inside the built site/],
    ['no list of books', {books: []}, /`books`: \[\], expected a list with at least one book/],
    ['no object at all', 'a4', /`options`: "a4", expected an object of options/],
  ])('refuse %s', (_, options, expected) => {
    const message = messageFor(options);
    expect(message).toMatch(expected);
    expect(message).toMatch(/\nFix: .*src\/press\/PLUGIN\.md/);
  });
});
