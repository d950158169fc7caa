import {expect, test} from '@jest/globals';
import {ContentError} from '../../src/floor/errors';
import {optionsFor, setPage} from './set-page';
import {makeSmallSite, term} from './small-site';

const craving = {...term, id: 'craving', term: 'Craving', also: [], see: ['withdrawal'], sources: ['kruegel2016']};
const site = makeSmallSite({glossary: [term, craving]});

test('a link to a term leads to the glossary, and the first one carries what the term means', async () => {
  const {html} = await setPage(site, 'In [withdrawal](term:withdrawal) and [again](term:withdrawal).');
  expect(html).toBe(
    '<p>In <a href="/reference/glossary/#withdrawal" class="term" data-term="withdrawal" data-name="Withdrawal" ' +
      'data-definition="What a body feels when a drug it is used to is gone.">withdrawal</a> and ' +
      '<a href="/reference/glossary/#withdrawal" class="term" data-term="withdrawal">again</a>.</p>',
  );
});

test('a term leads to the glossary of the language of the page and says that its definition is in English', async () => {
  const {html} = await setPage(site, 'In [withdrawal](term:withdrawal).', optionsFor(site, 'ar'));
  expect(html).toContain('href="/ar/reference/glossary/#withdrawal"');
  expect(html).toContain('data-definition-lang="en"');
});

test('an unknown term is found at its place', async () => {
  const error = await setPage(site, 'In [withdrawal](term:withdrawl).').catch((reason: unknown) => reason);
  expect((error as ContentError).findings).toEqual([
    {
      file: 'docs/use/page.md',
      line: 1,
      column: 4,
      code: 'UNKNOWN_TERM',
      message: "Unexpected term 'withdrawl', expected the id of a term of the glossary.",
      hint: 'did you mean term:withdrawal?',
    },
  ]);
});

test('the glossary is in alphabetical order, with other names, other terms and sources', async () => {
  const {html} = await setPage(site, '::glossary\n');
  expect(html).toMatch(/^<dl class="glossary"><div class="glossary-entry"><dt id="craving"><dfn>Craving<\/dfn><\/dt>/);
  expect(html).toContain('See also: <a href="/reference/glossary/#withdrawal">Withdrawal</a>');
  expect(html).toContain('Also: coming off');
  expect(html).toContain('data-cite="kruegel2016"');
});
