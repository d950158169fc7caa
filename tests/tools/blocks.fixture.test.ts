import {describe, expect, it} from '@jest/globals';
import {parseHTML} from 'linkedom';
import {optionsFor, setPage} from '../evidence/set-page';
import {makeSmallSite} from '../evidence/small-site';

const site = makeSmallSite();
const pageOf = async (markdown: string, locale = 'en') => {
  const {html} = await setPage(site, markdown, optionsFor(site, locale));
  return parseHTML(`<body>${html}</body>`).document as unknown as Document;
};
const textsOf = (page: Document, selector: string) => [...page.querySelectorAll(selector)].map(({textContent}) => textContent);

describe('the filter over the claims', () => {
  it('offers every part, verdict and certainty with how many claims have it', async () => {
    const page = await pageOf('::claims-filter\n\n::claims');
    expect(textsOf(page, '#filter-part option')).toEqual([
      'All', 'The opening (12)', 'Kratom and mood (11)', 'How it acts (11)', 'Use and safety (14)', 'The closing (6)',
    ]);
    expect(textsOf(page, '#filter-verdict option')).toContain('Unproven (54)');
    expect(page.querySelectorAll('.claims-filter [aria-hidden], .claims-filter label')).toHaveLength(5);
  });

  it('is not printed; the register is', async () => {
    const page = await pageOf('::claims-filter\n\n::claims');
    page.querySelectorAll('[data-print="no"]').forEach((element) => element.remove());
    expect(page.querySelectorAll('form')).toHaveLength(0);
    expect(page.querySelectorAll('.claim-row')).toHaveLength(54);
  });

  it('leaves each claim an address in capital letters and in small ones', async () => {
    const page = await pageOf('::claims');
    expect(page.getElementById('a05')?.className).toBe('claim-row');
    expect(page.getElementById('A05')?.getAttribute('href')).toBe('#A05');
  });
});

describe('the interaction checker', () => {
  it('holds every interaction and every medicine with links to its rows without a script', async () => {
    const page = await pageOf('::interaction-checker');
    expect(textsOf(page, '.medicine')).toEqual(['oxycodone (OxyContin): Opioid painkillers']);
    expect(page.querySelector('.medicine a')?.getAttribute('href')).toBe('#ix-opioids');
    expect(page.getElementById('ix-opioids')?.className).toBe('interaction-row');
  });

  it('always says what holds for every medicine, and where help is', async () => {
    const page = await pageOf('::interaction-checker', 'th');
    const warnings = page.querySelector('.checker-warnings')!;
    expect(warnings.textContent).toContain('does not mean that it is safe');
    expect(warnings.textContent).toContain('Do not stop a prescribed medicine on your own');
    expect(warnings.querySelector('a')?.getAttribute('href')).toBe('/th/start/get-help-now/');
    expect(warnings.closest('[data-print="no"]')).toBeNull();
  });

  it('has a field without a name, so that no form can send what stands in it', async () => {
    const page = await pageOf('::interaction-checker');
    expect([...page.querySelectorAll('input, select, textarea')].map((field) => field.getAttribute('name'))).toEqual([null]);
  });

  it('keeps the English name of a medicine to search for where it has another', async () => {
    const options = optionsFor(site, 'es', {dataText: () => (text) => ({text: text === 'oxycodone' ? 'oxicodona' : text, translated: true})});
    const {html} = await setPage(site, '::interaction-checker', options);
    expect(html).toContain('data-also="oxycodone"><bdi class="medicine-name">oxicodona</bdi>');
  });
});

describe('the law by place', () => {
  it('can be searched where scripts run, by names that are not shown', async () => {
    const page = await pageOf('::law', 'ar');
    expect(page.getElementById('law-th')?.getAttribute('data-also')).toBe('Thailand');
    expect(textsOf(page, '#law-status option')).toHaveLength(6);
  });

  it('is drawn on maps in which each place leads to its row, for a tap and not for the keyboard', async () => {
    const {html} = await setPage(site, '::law-map', optionsFor(site, 'en', {pageLink: () => ({href: '/x/reference/law-table/', title: 'Law', translated: true})}));
    const page = parseHTML(`<body>${html}</body>`).document as unknown as Document;
    const links = [...page.querySelectorAll('svg a')];
    expect(links.map((link) => [link.getAttribute('href'), link.querySelector('title')?.textContent])).toEqual([
      ['/x/reference/law-table/#law-th', 'Thailand: Legal from an age'],
      ['/x/reference/law-table/#law-us-ks', 'Kansas: Banned'],
    ]);
    links.forEach((link) => expect([link.getAttribute('tabindex'), link.closest('svg')?.getAttribute('aria-hidden')]).toEqual(['-1', 'true']));
  });

  it('tells each status by a pattern and in words, and never by a style in the page', async () => {
    const {html} = await setPage(site, '::law-map', optionsFor(site, 'en', {pageLink: () => ({href: '/', title: 'Law', translated: true})}));
    expect(html).not.toMatch(/ style=/);
    const page = parseHTML(`<body>${html}</body>`).document as unknown as Document;
    const marks = [...page.querySelectorAll('pattern path')].map((path) => path.getAttribute('d'));
    expect(new Set(marks).size).toBe(5);
    expect(textsOf(page, '.map-world .map-legend li').map((text) => text!.trim())).toEqual(['Legal from an age: 1', 'Unclear: 1', 'Not in our list']);
    expect(textsOf(page, '.map-small')).toEqual(['Not drawn on this map: Egypt: Unclear']);
  });
});

describe('the mark of a claim', () => {
  it('says the verdict in a sign, in words to those who listen, and carries what the evidence says', async () => {
    const page = await pageOf('Sentence [claim:A13].');
    const mark = page.querySelector('a.claim')!;
    expect(mark.textContent).toBe('A13 ?');
    expect(mark.getAttribute('aria-label')).toBe('Claim A13: Unproven. Certainty: Very low. Go to what the evidence says.');
    expect(mark.getAttribute('data-definition')).toBe('No trial has tested A13.');
  });
});
