import {expect, test} from '@jest/globals';
import {optionsFor, setPage} from './set-page';
import {claims, makeSmallSite} from './small-site';

test('the bibliography lists every reference once, in order, with an address, kind and size, and Latin text set apart', async () => {
  const site = makeSmallSite();
  const {html} = await setPage(site, '::bibliography\n', optionsFor(site, 'ar'));
  expect([...html.matchAll(/<li id="(source-[^"]*)"/g)].map(([, id]) => id)).toEqual(['source-kruegel2016', 'source-agency2025']);
  expect(html).toContain('<bdi class="reference-text" lang="en" dir="ltr">Kruegel AB');
  expect(html).toContain('href="https://doi.org/10.1021/jacs.6b00360"');
  expect(html).toContain('Laboratory study, n = 1,200');
  expect(html).not.toContain('class="references"');
  expect(html).toContain('<p class="book-only">In this book');
  expect(html).toContain('<ul class="reference-list bibliography" data-print="no">');
});

test('the summary counts the claims by verdict and certainty, with sums', async () => {
  const [first, second, ...others] = claims();
  const site = makeSmallSite({
    claims: [{...first, verdict: 'wrong', certainty: 'high'}, {...second, verdict: 'wrong', certainty: 'low'}, ...others],
  });
  const {html} = await setPage(site, '::claims-summary\n');
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) => row!.replace(/<[^>]+>/g, ' ').trim().split(/\s{2,}/));
  expect(rows[0]).toEqual(['Verdict', 'High', 'Moderate', 'Low', 'Very low', 'All']);
  expect(rows.at(-2)!.slice(-5)).toEqual(['1', '0', '1', '0', '2']);
  expect(rows.at(-1)).toEqual(['All', '1', '0', '1', '52', '54']);
  expect(html).toContain('Verdicts on all 54 claims');
});
