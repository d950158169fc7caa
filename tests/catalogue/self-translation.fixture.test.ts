import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {compilePage} from '../../src/catalogue/compile-page';
import type {Verdict} from '../../src/catalogue/judge';
import {filesUnder} from '../../src/floor/files';
import {listPages, editions} from '../../src/site';
import {sourcePage} from './page-tree';
import {isPublishable, selfTranslate} from './self-translate';
import {describeWithCases} from './shared-cases';

const untranslated: Verdict = {state: 'untranslated', text: null, reviewed: false, refusals: [], entry: undefined};

/** The page with nothing translated: its own bytes, but for the line in its front matter. */
function leaveEnglish(text: string): string {
  const source = sourcePage(text);
  return compilePage(
    source,
    source.segments.map(() => untranslated),
  ).text.replace(/^translation: \{.*\}\n/m, '');
}

describe('on the pages of this project', () => {
  const pages = editions.flatMap((edition) =>
    listPages(process.cwd(), edition).map(({id}) => `${edition.folder}/${id}.md`),
  );

  test.each(pages)('%s stays as it is when it is translated by itself, and when it is not translated', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(selfTranslate(text)).toEqual({refused: [], same: true});
    expect(leaveEnglish(text)).toBe(text);
  });
});

describeWithCases('on the examples of CommonMark', 'commonmark', (folder) => {
  const examples = JSON.parse(readFileSync(path.join(folder, 'spec-0.31.2.json'), 'utf8')) as {
    example: number;
    markdown: string;
  }[];
  const publishable = examples.filter(({markdown}) => isPublishable(markdown));

  test('all but those with HTML and line breaks can be published', () => {
    const others = examples.filter((example) => !publishable.includes(example));
    const explained = others.filter(({markdown}) => /<|\\\n| {2,}\n|---|www|http/.test(markdown));
    expect(explained).toHaveLength(others.length);
    expect(publishable.length).toBeGreaterThan(480);
  });

  test('a translation by itself gives the same document and is not refused', () => {
    const wrong = publishable
      .map(({example, markdown}) => ({example, markdown, ...selfTranslate(markdown)}))
      .filter(({refused, same}) => refused.length > 0 || !same);
    expect(wrong).toEqual([]);
  });

  test('nothing translated leaves every byte', () => {
    const changed = publishable.filter(({markdown}) => !leaveEnglish(markdown).endsWith(markdown));
    expect(changed.map(({example}) => example)).toEqual([]);
  });
});

describeWithCases('on the documents of mdpo', 'mdpo', (folder) => {
  const documents = filesUnder(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({file: path.relative(folder, file), text: readFileSync(file, 'utf8')}));
  const publishable = documents.filter(({text}) => isPublishable(text));

  test('a translation by itself gives the same document and is not refused', () => {
    const wrong = publishable
      .map(({file, text}) => ({file, ...selfTranslate(text)}))
      .filter(({refused, same}) => refused.length > 0 || !same);
    expect(wrong).toEqual([]);
    expect(publishable.length).toBeGreaterThan(60);
  });
});
