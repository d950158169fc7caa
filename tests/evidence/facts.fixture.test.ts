import {expect, test} from '@jest/globals';
import {ContentError} from '../../src/floor/errors';
import {optionsFor, setPage} from './set-page';
import {fact, makeSmallSite} from './small-site';

const range = {...fact, id: 'half-life', values: {hours: {number: [22.5, 25], unit: 'hours'}}};
const site = makeSmallSite({facts: [fact, range]});

test('the number of a fact stands in the text as data, with its unit only where that is a share', async () => {
  const {html} = await setPage(site, 'Of [fact:users-low-mood.n] users, [fact:users-low-mood.share] felt low.');
  expect(html).toBe(
    '<p>Of <data class="fact-value" value="1200" data-fact="users-low-mood.n">1,200</data> users, ' +
      '<data class="fact-value" value="81.5" data-fact="users-low-mood.share">81.5%</data> felt low.</p>',
  );
});

test('a fact with one value needs no name, and a range has a dash', async () => {
  const {html} = await setPage(site, 'About [fact:half-life] hours.');
  expect(html).toBe('<p>About <data class="fact-value" value="22.5/25" data-fact="half-life.hours">22.5–25</data> hours.</p>');
});

test.each([
  ['es', '81,5\u00a0%'],
  ['ar', '81.5%'],
  ['th', '81.5%'],
])('in %s the number is written as the language writes it', async (locale, shown) => {
  const {html} = await setPage(site, 'So: [fact:users-low-mood.share].', optionsFor(site, locale));
  expect(html).toContain(`>${shown}</data>`);
});

test('facts stand in lists, tables and emphasis, beside citations', async () => {
  const page = '- **[fact:half-life]**\n\n| a |\n| - |\n| [fact:users-low-mood.n] [@kruegel2016] |\n';
  const {html} = await setPage(site, page);
  expect(html.match(/<data /g)).toHaveLength(2);
  expect(html).toContain('1,200</data><sup');
});

test.each([
  ['an unknown fact', 'A [fact:half-lif].', 'UNKNOWN_FACT', 3, 'did you mean [fact:half-life]?'],
  ['an unknown value', 'A [fact:users-low-mood.shar].', 'UNKNOWN_FACT', 3, 'did you mean [fact:users-low-mood.share]?'],
  [
    'a fact with several values and no name',
    'A [fact:users-low-mood].',
    'AMBIGUOUS_FACT',
    3,
    'write [fact:users-low-mood.share] or [fact:users-low-mood.n].',
  ],
  ['a fact in a heading', '## A [fact:half-life]', 'MARK_IN_HEADING', 6, 'say it in words in the heading.'],
  ['a fact in a link', '[A [fact:half-life]](#a)', 'MARK_IN_LINK', 4, 'put it after the link.'],
])('%s is found at its place', async (_, markdown, code, column, hint) => {
  const error = await setPage(site, markdown).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContentError);
  expect((error as ContentError).findings).toEqual([
    {file: 'docs/use/page.md', line: 1, column, code, hint, message: expect.stringMatching(/^Unexpected .*\.$/)},
  ]);
});
