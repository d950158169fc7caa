import {expect, test} from '@jest/globals';
import {ContentError} from '../../src/floor/errors';
import {optionsFor, setPage} from './set-page';
import {makeSmallSite} from './small-site';

const site = makeSmallSite();
const bodyOf = (html: string) => html.split('<section')[0]!.trim();

test('a citation becomes a numbered link to its reference', async () => {
  const {html} = await setPage(site, 'Seen in cells [@kruegel2016].');
  expect(bodyOf(html)).toBe(
    '<p>Seen in cells<sup class="cites"><a class="cite" id="cite-kruegel2016-1" href="#ref-kruegel2016" data-cite="kruegel2016" role="doc-noteref">[1]</a></sup>.</p>',
  );
});

test('numbers follow the first appearance on the page, and several sources share one pair of brackets in the order of their numbers', async () => {
  const {html} = await setPage(site, 'One [@agency2025]. Both [@kruegel2016; @agency2025].');
  expect(html.replace(/<[^>]+>/g, '')).toMatch(/^One\[1\]\. Both\[1, 2\]\./);
  expect(html).toContain('id="cite-agency2025-2"');
  expect(html.indexOf('id="ref-agency2025"')).toBeLessThan(html.indexOf('id="ref-kruegel2016"'));
});

test('the references close the page, with a heading in the table of contents and a way back to each place', async () => {
  const {html, toc} = await setPage(site, '## A {#a}\n\nOne [@kruegel2016]. Two [@kruegel2016].');
  expect(toc).toEqual([
    {value: 'A', id: 'a', level: 2},
    {value: 'References', id: 'references', level: 2},
  ]);
  const section = html.slice(html.indexOf('<section'));
  expect(section).toMatch(
    /^<section class="references" data-references="" aria-labelledby="references"><h2 id="references">References<\/h2>\s*<ol class="reference-list"><li id="ref-kruegel2016" data-ref="kruegel2016"><bdi class="reference-text" lang="en" dir="ltr">Kruegel AB, Gassaway AB/,
  );
  expect(section).toContain('href="https://doi.org/10.1021/jacs.6b00360"');
  expect(section).toContain('Laboratory study, n = 1,200');
  expect(section).toContain('href="#cite-kruegel2016-1"');
  expect(section).toContain('href="#cite-kruegel2016-2"');
});

test('the plugin also works behind the default plugins', async () => {
  const {html} = await setPage(site, 'One [@kruegel2016].', optionsFor(site), 'remarkPlugins');
  expect(html).toContain('<h2 id="references">References</h2>');
});

test('a page without citations has no references', async () => {
  const {html} = await setPage(site, 'Nothing cited: mood:low at 13:30.');
  expect(html).toBe('<p>Nothing cited: mood:low at 13:30.</p>');
});

test('a claim mark leads to its row, with an id of its own at each place', async () => {
  const {html} = await setPage(site, 'First [claim:A05]. Again [claim:A05].', optionsFor(site, 'th'));
  expect(html).toContain(
    'First\u00a0<a class="claim verdict-unproven" id="claim-a05" data-claim="A05" href="/th/reference/claims/#a05"',
  );
  expect(html).toContain('id="claim-a05-2"');
});

test('marks work in emphasis, lists, tables and admonitions', async () => {
  const page =
    '- **Bold [@kruegel2016]**\n\n| a |\n| - |\n| cell [claim:A01] |\n\n:::note[Title [claim:A02]]\n\nInside [@agency2025].\n\n:::\n';
  const {html} = await setPage(site, page);
  expect(html.match(/data-cite=/g)).toHaveLength(2);
  expect(html.match(/data-claim=/g)).toHaveLength(2);
});

async function findingsOf(markdown: string) {
  const error = await setPage(site, markdown).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContentError);
  return (error as ContentError).findings;
}

test('an unknown citation is named with its place in the file, counted with the front matter, and the nearest key', async () => {
  const [finding] = await findingsOf('---\ntitle: A\n---\n\nText.\n\nSeen *so* [@kruegel2016; @kruegl2016].\n');
  expect(finding).toEqual({
    file: 'docs/use/page.md',
    line: 7,
    column: 26,
    code: 'UNKNOWN_CITATION',
    message: "Unexpected citation 'kruegl2016', expected the id of a reference.",
    hint: 'did you mean [@kruegel2016]?',
  });
});

test('everything wrong on a page is collected, in the order of the page', async () => {
  const findings = await findingsOf(
    'A [claim:A99].\n\n::clams\n\nB [@kruegel2016, @x] [@nobody1900].\n\n::claims{part=middle}\n\n:::caution\n\nC\n\n:::\n\n[link [@kruegel2016]](#a)\n',
  );
  expect(findings.map(({code, line, column}) => [code, line, column])).toEqual([
    ['UNKNOWN_CLAIM', 1, 3],
    ['UNKNOWN_DIRECTIVE', 3, 1],
    ['BAD_CITATION', 5, 4],
    ['UNKNOWN_CITATION', 5, 23],
    ['BAD_DIRECTIVE', 7, 1],
    ['UNKNOWN_DIRECTIVE', 9, 1],
    ['MARK_IN_LINK', 15, 7],
  ]);
  expect(findings[1]!.hint).toBe('did you mean ::claims?');
  expect(findings[1]!.message).toContain('::help-lines');
});

test('setting a page twice gives the same bytes', async () => {
  const page = 'One [@agency2025; @kruegel2016].\n\n::claims\n\n::interactions\n\n::law\n\n::help-lines\n';
  expect(await setPage(site, page)).toEqual(await setPage(site, page));
});
