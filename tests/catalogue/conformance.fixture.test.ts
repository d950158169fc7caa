import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {compilePage} from '../../src/catalogue/compile-page';
import {judge} from '../../src/catalogue/judge';
import {newEntry} from '../../src/catalogue/po-entry';
import {filesUnder} from '../../src/floor/files';
import {agrees, counterparts, isMessage, publishedFigures, readFilterCases} from './conformance';
import {sourcePage} from './page-tree';
import {isPublishable, sameTree, selfTranslate} from './self-translate';
import {describeWithCases} from './shared-cases';

const published = publishedFigures();

describeWithCases('of the verdicts of pofilter, as CONFORMANCE.md says,', 'translate-toolkit', (folder) => {
  const cases = readFilterCases(folder);

  test.each(Object.keys(counterparts))('as many agree for %s', (check) => {
    const all = cases.filter((given) => given.check === check);
    const inScope = all.filter(isMessage);
    expect([check, all.length, inScope.length, inScope.filter(agrees).length]).toEqual([
      check,
      ...(published.get(check) ?? []),
    ]);
  });
});

/** Self-translation on documents that could be pages of the site: none refused, the tree the same. */
function testDocuments(name: string, documents: readonly string[]): void {
  const pages = documents.filter(isPublishable);

  test('a translation by itself gives the same document and is not refused', () => {
    const wrong = pages
      .map((text) => ({text, ...selfTranslate(text)}))
      .filter(({refused, same}) => refused.length > 0 || !same);
    expect(wrong).toEqual([]);
  });

  test('as many are in scope as CONFORMANCE.md says', () => {
    expect([documents.length, pages.length, pages.length]).toEqual(published.get(name));
  });
}

describeWithCases('on the documents of mdbook-i18n-helpers', 'mdbook-i18n-helpers', (folder) => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown;
  const extracted = read('extract.json') as {document: string; messages: [number, string][]}[];
  const translated = read('translate.json') as {document: string; expected: string; catalog: [string, string][]}[];

  describe('that it extracts', () => {
    testDocuments(
      'mdbook-i18n-helpers, extract',
      extracted.map(({document}) => document),
    );

    test('the messages are the same where neither code nor HTML is one', () => {
      const inScope = extracted.filter(({document}) => isPublishable(document));
      const same = inScope.filter(
        ({document, messages}) =>
          JSON.stringify(sourcePage(document).segments.map(({msgid}) => msgid)) ===
          JSON.stringify(messages.map(([, message]) => message)),
      );
      expect([extracted.length, inScope.length, same.length]).toEqual(published.get('mdbook-i18n-helpers, messages'));
    });
  });

  describe('that it translates', () => {
    testDocuments(
      'mdbook-i18n-helpers, translate',
      translated.map(({document}) => document),
    );

    test('its own catalogue gives its own result where neither code nor HTML is translated', () => {
      const inScope = translated.filter(({document, expected}) => isPublishable(document) && isPublishable(expected));
      const same = inScope.filter(({document, expected, catalog}) => {
        const source = sourcePage(document);
        const texts = new Map(catalog);
        const verdicts = source.segments.map(({kind, msgid}) =>
          judge(newEntry({msgid, msgstr: [texts.get(msgid) ?? '']}), kind),
        );
        return sameTree(compilePage(source, verdicts).text, expected);
      });
      expect([translated.length, inScope.length, same.length]).toEqual(published.get('mdbook-i18n-helpers, results'));
    });
  });
});

describeWithCases("on Docusaurus' own documentation", 'docusaurus-docs', (folder) => {
  const isDocument = (file: string) => /\.mdx?$/.test(file);
  const documents = filesUnder(folder)
    .filter(isDocument)
    .map((file) => readFileSync(file, 'utf8'));
  const plain = documents.filter(isPlainMarkdown);

  test('a translation by itself gives the same document and is not refused', () => {
    const wrong = plain
      .map((text) => ({text, ...selfTranslate(text)}))
      .filter(({refused, same}) => refused.length > 0 || !same);
    expect(wrong).toEqual([]);
  });

  test('as many are plain Markdown as CONFORMANCE.md says', () => {
    const pages = plain.filter(isPublishable);
    expect([documents.length, plain.length, pages.length]).toEqual(published.get('docusaurus-docs'));
  });
});

/** Is a page Markdown without imports, exports, elements and expressions outside its code? */
function isPlainMarkdown(text: string): boolean {
  const prose = text.replace(/^ *(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\1/gm, '').replace(/`[^`\n]*`/g, '');
  return !/mdx-code-block|^(?:import|export) |<[A-Za-z/!>]|\{(?!#)/m.test(prose) && !text.includes('mdx-code-block');
}

describeWithCases('on the examples of CommonMark and the documents of mdpo', 'commonmark', (folder) => {
  const examples = (
    JSON.parse(readFileSync(path.join(folder, 'spec-0.31.2.json'), 'utf8')) as {markdown: string}[]
  ).map(({markdown}) => markdown);
  const documents = filesUnder(path.resolve(folder, '../mdpo'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(file, 'utf8'));

  test.each([
    ['commonmark', examples],
    ['mdpo', documents],
  ])('as many are in scope as CONFORMANCE.md says: %s', (name, texts) => {
    const pages = texts.filter(isPublishable);
    expect([texts.length, pages.length, pages.length]).toEqual(published.get(name));
  });
});
