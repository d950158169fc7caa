import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import {editions, localeByCode, locales, pdfName, sections} from '../../src/site';
import {allRoutes, pageAt, pathOf, serveBuilt} from './built-site';

let site: Awaited<ReturnType<typeof serveBuilt>>;
beforeAll(async () => {
  site = await serveBuilt();
});
afterAll(() => site.close());

const newest = editions[0]!.edition;
const links = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

describe('every page of every language', () => {
  it('answers with its own language and direction', async () => {
    const addresses = [...allRoutes().map(({address, locale}) => ({address, locale})), ...locales.map(({code}) => ({address: pathOf(code), locale: code}))];
    expect(addresses.length).toBe(4 * (36 + 5 + 1));
    for (const {address, locale} of addresses) {
      const answer = await fetch(site.origin + address);
      expect([address, answer.status]).toEqual([address, 200]);
      const [opening] = /<html[^>]*>/.exec(await answer.text()) ?? [''];
      expect([address, opening]).toEqual([address, expect.stringMatching(new RegExp(`lang="?${locale}[" >]`))]);
      expect([address, opening]).toEqual([address, expect.stringMatching(new RegExp(`dir="?${localeByCode(locale).direction}[" >]`))]);
    }
  });

  it('answers an unknown address in the language of the address', async () => {
    for (const {code} of locales) {
      const answer = await fetch(`${site.origin}${pathOf(code)}no/such/page/`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toMatch(new RegExp(`<html[^>]* lang="?${code}[" >]`));
    }
  });

  it('shows the sidebar of its own section only', () => {
    for (const {address, edition, section} of allRoutes()) {
      const shown = links(pageAt(address), 'nav.side a');
      const expected = allRoutes()
        .filter((route) => route.edition === edition && route.section === section && address.startsWith(pathOf(route.locale)))
        .filter((route) => pathOf(route.locale) === pathOf(allRoutes().find((own) => own.address === address)!.locale))
        .map((route) => route.address);
      expect([address, shown]).toEqual([address, expected]);
    }
  });

  it('leads to every section, to help, and to its own book', () => {
    for (const {address, edition, locale} of allRoutes()) {
      const page = pageAt(address);
      const own = sections.filter((section) => allRoutes().some((route) => route.edition === edition && route.section === section));
      expect([address, links(page, '.section-links a').length]).toEqual([address, own.length]);
      expect(links(page, '.help-button')).toEqual([`${pathOf(locale)}start/get-help-now/`]);
      expect(links(page, 'a.tool')).toEqual([`/downloads/${pdfName({edition, locale, paper: 'a4'})}`]);
    }
  });

  it('keeps the page when the language is changed', () => {
    for (const {address, edition, id} of allRoutes()) {
      const expected = locales.map(({code}) => allRoutes().find((route) => route.locale === code && route.edition === edition && route.id === id)!.address);
      expect([address, links(pageAt(address), '.menu-language a')]).toEqual([address, expected]);
    }
  });

  it('keeps the page, or else the section, when the edition is changed', () => {
    for (const {address, edition, id, section, locale} of allRoutes()) {
      const page = pageAt(address);
      const other = editions.find((candidate) => candidate.edition !== edition)!;
      const choices = allRoutes().filter((route) => route.locale === locale && route.edition === other.edition);
      const target = choices.find((route) => route.id === id) ?? choices.find((route) => route.section === section) ?? choices[0]!;
      expect([address, links(page, '.menu-edition a')]).toEqual([address, expect.arrayContaining([address, target.address])]);
    }
  });

  it('says on the older edition, and only there, that it is kept for the record', () => {
    for (const {address, edition} of allRoutes()) {
      expect([address, pageAt(address).querySelectorAll('.notice-edition').length]).toEqual([address, edition === newest ? 0 : 1]);
    }
  });

  it('leads on from page to page through the whole edition', () => {
    for (const {code} of locales) {
      for (const {edition} of editions) {
        const pages = allRoutes().filter((route) => route.locale === code && route.edition === edition);
        pages.forEach(({address}, index) => {
          expect([address, links(pageAt(address), '.pager-next')]).toEqual([address, pages[index + 1] ? [pages[index + 1]!.address] : []]);
        });
      }
    }
  });
});
