import {expect, test} from '@jest/globals';
import loader from '@docusaurus/mdx-loader/lib/utils.js';
import processors from '@docusaurus/mdx-loader/lib/processor.js';
import type {Text} from 'mdast';
import {VFile} from 'vfile';
import {evidenceRemark} from '../../src/evidence';
import {createSourcePositions} from '../../src/evidence/source-position';
import {docusaurusOptions, optionsFor} from './set-page';
import {makeSmallSite, writePage} from './small-site';

const page = '---\ntitle: A\n---\n\nFirst.\n\nSeen [@nobody1900].\n';
const node = (line: number, offset: number, value: string): Text => ({
  type: 'text',
  value,
  position: {start: {line, column: 1, offset}, end: {line, column: 1 + value.length, offset: offset + value.length}},
});

test.each([
  ['with its front matter', page],
  ['without its front matter', page.slice(page.indexOf('\nFirst'))],
  ['without its front matter, trimmed', page.slice(page.indexOf('First')).trim()],
])('a place is that in the file when the processor sees the page %s', (_name, seen) => {
  const siteDir = makeSmallSite();
  const path = writePage(siteDir, 'docs/use/page.md', page);
  const positions = createSourcePositions(new VFile({value: seen, path}), siteDir);
  const offset = seen.indexOf('Seen');
  const {place} = positions.ofPiece(node(0, offset, 'Seen [@nobody1900].'), '[@nobody1900]', 0);
  expect(place).toEqual({file: 'docs/use/page.md', line: 7, column: 6});
});

test('the finding survives on its way through the loader of Docusaurus', async () => {
  const siteDir = makeSmallSite();
  const filePath = writePage(siteDir, 'docs/use/page.md', page);
  const options = {...docusaurusOptions, siteDir, beforeDefaultRemarkPlugins: [[evidenceRemark, optionsFor(siteDir)]]};
  const mdProcessor = await processors.createProcessorUncached({options: options as never, format: 'md'});
  const compiled = loader.compileToJSX({
    filePath,
    fileContent: page,
    frontMatter: {},
    options: {...options, processors: {mdProcessor, mdxProcessor: mdProcessor}} as never,
    compilerName: 'client',
  });
  await expect(compiled).rejects.toThrow(
    "Cause: docs/use/page.md:7:7 UNKNOWN_CITATION Unexpected citation 'nobody1900', expected the id of a reference.\nFix: add 'nobody1900'",
  );
});
