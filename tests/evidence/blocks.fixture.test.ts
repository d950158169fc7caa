import {expect, test} from '@jest/globals';
import {evidenceTexts, loadEvidence} from '../../src/evidence';
import {optionsFor, setPage} from './set-page';
import {makeSmallSite} from './small-site';

const site = makeSmallSite();
const untranslated = 'lang="en" dir="ltr" data-untranslated=""';

test('the register of claims holds all 54 and can be asked for one part', async () => {
  const all = await setPage(site, '::claims');
  expect(all.html.match(/<li class="claim-row"/g)).toHaveLength(54);
  const opening = await setPage(site, '::claims{part=opening}');
  expect(opening.html.match(/<li class="claim-row"/g)).toHaveLength(12);
});

test('a claim shows its verdict with a word and a sign, and leads to the article and to the page that discusses it', async () => {
  const {html} = await setPage(site, '::claims{part=mood}');
  expect(html).toContain('<li class="claim-row" id="a13" data-verdict="unproven" data-certainty="very-low">');
  expect(html).toContain(
    '<span class="badge verdict verdict-unproven"><span class="sign" aria-hidden="true">?</span> Unproven</span>',
  );
  expect(html).toContain('<a href="/1.0/start/opening/#claim-a13">A13 in the original article</a>');
  expect(html).toContain('<a href="/mood/kratom-and-mood/">Kratom and mood</a>');
});

test('texts and titles without a translation are marked as English', async () => {
  const {html} = await setPage(site, '::claims{part=mood}', optionsFor(site, 'ar'));
  expect(html).toContain(`<span ${untranslated}>Claim A13.</span>`);
  expect(html).toContain(`<a href="/ar/mood/kratom-and-mood/" ${untranslated}>Kratom and mood</a>`);
});

test('citations made by a register are numbered with those of the text', async () => {
  const {html} = await setPage(site, 'First [@agency2025].\n\n::claims{part=mood}\n\nLast [@kruegel2016].');
  expect(html).toContain(
    'id="cite-kruegel2016-12" href="#ref-kruegel2016" data-cite="kruegel2016" role="doc-noteref">[2]</a>',
  );
  expect(html.match(/data-ref=/g)).toHaveLength(2);
});

test('interactions stand under a heading for each severity, which enters the table of contents', async () => {
  const {html, toc} = await setPage(site, '## Mixing {#mixing}\n\n::interactions');
  expect(toc.map(({id}) => id)).toEqual(['mixing', 'interactions-major', 'references']);
  expect(html).toContain('<li class="interaction-row" id="ix-opioids" data-severity="major">');
  expect(html).toContain('<span class="sign" aria-hidden="true">!!!</span> Major');
  expect(html).toContain('Examples: oxycodone and morphine');
  expect(html).toContain('Case reports in people.');
});

test('the law is two tables with names, dates and warnings in the language of the page', async () => {
  const {html} = await setPage(site, '::law', optionsFor(site, 'th'));
  expect(html.match(/<table/g)).toHaveLength(2);
  expect(html).toMatch(/<tr id="law-th" data-status="age-limited"[^>]*><th scope="row">ไทย<\/th>/);
  expect(html).toMatch(
    /<tr id="law-us-ks"[^>]*><th scope="row"><span lang="en" dir="ltr" data-untranslated="">Kansas<\/span><\/th>/,
  );
  expect(html).toContain(
    '<time dateTime="2022-09">กันยายน 2022</time> <span class="law-notice">Newest source more than a year old',
  );
  expect(html).toContain(
    '<time dateTime="2026-07-08">8 กรกฎาคม ค.ศ. 2026</time> <span class="law-notice">Reported, not confirmed',
  );
  expect(html).toContain('No source that we can cite');
});

test('help lines begin with the countries that speak the language of the page', async () => {
  const order = async (locale: string) =>
    [...(await setPage(site, '::help-lines', optionsFor(site, locale))).html.matchAll(/<h3 id="help-(\w+)"/g)].map(
      ([, code]) => code,
    );
  expect(await order('en')).toEqual(['us', 'th']);
  expect(await order('th')).toEqual(['th', 'us']);
});

test('a help line has its number as a link, its hours, and the date of its source', async () => {
  const {html} = await setPage(site, '::help-lines');
  expect(html).toContain(
    '<bdi class="help-phone" dir="ltr"><a href="tel:988" aria-label="Call 988" data-plain="">988</a></bdi>',
  );
  expect(html).toContain('Day and night, every day');
  expect(html).toContain('Source of 18 January 2026<sup');
  expect(html).toContain('Source without a date<sup');
  expect(html.indexOf('tel:911')).toBeLessThan(html.indexOf('tel:988'));
});

test('a service with a name in another script keeps it, marked with its language', async () => {
  const {html} = await setPage(site, '::help-lines');
  expect(html).toContain('<span class="help-service"><span lang="th" dir="ltr">สายด่วน</span></span>');
  const thai = await setPage(site, '::help-lines', optionsFor(site, 'th'));
  expect(thai.html).not.toContain('<span lang="th"');
});

test('the printed files of the language come first', async () => {
  const {html} = await setPage(site, '::downloads', optionsFor(site, 'ar'));
  const files = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  const name = (rest: string) => `/downloads/kratom-and-mood_${rest}`;
  expect(files.slice(0, 10)).toEqual(
    [
      ...['2.0_ar_a4.pdf', '2.0_ar_letter.pdf', '2.0_ar_booklet-a4.pdf', '2.0_ar.epub'],
      ...['2.0_ar_sheet-a4.pdf', '2.0_ar_sheet-letter.pdf'],
      ...['1.0_ar_a4.pdf', '1.0_ar_letter.pdf', '1.0_ar_booklet-a4.pdf', '1.0_ar.epub'],
    ].map(name),
  );
  expect(files).toHaveLength(40);
});

test('the state of the translations is a table with one row for each language', async () => {
  const {html} = await setPage(site, '::translations');
  expect(html).toContain(
    '<span data-label="Translated">1,100 of 1,200</span></td><td data-label="Reviewed by a person">0</td><td data-label="Still in English">100</td></tr>',
  );
});

test('every text of the data that a page shows in English is among the texts for translators', async () => {
  const page = '::claims\n\n::interactions\n\n::law\n\n::help-lines';
  const {html} = await setPage(site, page, optionsFor(site, 'es'));
  const shown = [...html.matchAll(new RegExp(`<span (?:${untranslated}|lang="th" dir="ltr")>([^<]+)</span>`, 'g'))].map(
    ([, text]) => text,
  );
  const known = new Set(evidenceTexts(loadEvidence(site)).map(({msgid}) => msgid));
  expect(shown.filter((text) => !known.has(text!))).toEqual([]);
  expect(known.size).toBe(new Set(shown).size);
});
