import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import processors from '@docusaurus/mdx-loader/lib/processor.js';
import {run} from '@mdx-js/mdx';
import {createElement} from 'react';
import * as runtime from 'react/jsx-runtime';
import {compileCatalogues, guardFrontMatter, markUntranslated} from '../../src/catalogue';
import {evidenceRemark} from '../../src/evidence';
import {docusaurusOptions, optionsFor} from '../evidence/set-page';
import {makeTranslatedSite, removeSite, translate} from './small-site';

const serverPackage: string = 'react-dom/server';
const pageFile = '.i18n/ar/docusaurus-plugin-content-docs/current/use/law.md';

/** Sets a compiled page as the site's loader does. */
async function setCompiledPage(siteDir: string): Promise<string> {
  const filePath = path.join(siteDir, pageFile);
  const text = readFileSync(filePath, 'utf8');
  const {content, frontMatter} = await guardFrontMatter({
    filePath,
    fileContent: text,
    defaultParseFrontMatter: async () => ({frontMatter: {}, content: text.slice(text.indexOf('\n---\n') + 5).trim()}),
  });
  const processor = await processors.createProcessorUncached({
    options: {
      ...docusaurusOptions,
      siteDir,
      beforeDefaultRemarkPlugins: [
        [markUntranslated, {siteDir}],
        [evidenceRemark, optionsFor(siteDir, 'ar')],
      ],
    } as never,
    format: 'md',
  });
  const {content: code} = await processor.process({content, filePath, frontMatter, compilerName: 'client'});
  const page = await run(code, {
    ...runtime,
    baseUrl: 'file:///',
    useMDXComponents: () => ({admonition: 'aside'}),
  } as never);
  const {renderToStaticMarkup} = (await import(serverPackage)) as {renderToStaticMarkup(element: unknown): string};
  return renderToStaticMarkup(createElement(page.default));
}

describe('a page that is partly translated', () => {
  let siteDir: string;
  let html: string;

  beforeAll(async () => {
    siteDir = makeTranslatedSite();
    translate(siteDir, 'ar', 'docs/use/law', {
      'In Asia': 'في آسيا',
      'Thailand lets adults buy leaf.': 'تسمح تايلاند للبالغين بشراء الأوراق.',
      'Read the *newest* notice.': {msgstr: ['نص'], flags: ['fuzzy']},
    });
    compileCatalogues({siteDir, locales: ['ar']});
    html = await setCompiledPage(siteDir);
  });
  afterAll(() => removeSite(siteDir));

  test('leaves translated text alone and keeps the id of its heading', () => {
    expect(html).toContain('<h2 id="in-asia">في آسيا</h2>');
    expect(html).toContain('<li>تسمح تايلاند للبالغين بشراء الأوراق.</li>');
  });

  test('says on an English paragraph that it is English, and which way it runs', () => {
    expect(html).toMatch(/<p lang="en" dir="ltr" data-untranslated="untranslated">Laws change quickly/);
    expect(html).toMatch(/<p lang="en" dir="ltr" data-untranslated="fuzzy">Read the <em>newest<\/em>/);
  });

  test('wraps English text in a tight list and in the title of a note', () => {
    expect(html).toMatch(
      /<li><span lang="en" dir="ltr" data-untranslated="untranslated">See <a [^>]*>the claims<\/a>\.<\/span><\/li>/,
    );
    // The loader writes the name of this element in small letters on pages that are not MDX.
    expect(html).toContain(
      '<mdxadmonitiontitle><span lang="en" dir="ltr" data-untranslated="untranslated">Laws change</span></mdxadmonitiontitle>',
    );
  });

  test('marks the cells of tables', () => {
    expect(html).toContain('<th lang="en" dir="ltr" data-untranslated="untranslated">Place</th>');
    expect(html).toContain('<td lang="en" dir="ltr" data-untranslated="untranslated">Legal from 18 | with limits</td>');
  });

  test('still has its citations resolved', () => {
    expect(html).toMatch(/<p lang="en"[^>]*>Laws change quickly\.\s+Ask before you travel.*data-cite="agency2025"/);
  });

  test('fails when the page and its states do not belong together', async () => {
    const file = path.join(siteDir, '.i18n/ar/pages/current/use/law.json');
    const saved = readFileSync(file, 'utf8');
    writeFileSync(file, '{"states": []}');
    await expect(setCompiledPage(siteDir)).rejects.toThrow('PAGE_SEGMENTS');
    writeFileSync(file, saved);
  });
});
