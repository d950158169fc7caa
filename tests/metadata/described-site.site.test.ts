import {describe, expect, it} from '@jest/globals';
import {existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {filesUnder} from '../../src/floor/files';
import {largestCard} from '../../src/metadata/cards/draw-cards';
import {editions, listPages, locales} from '../../src/site';
import {builtFolder, pageAt, pathOf} from '../site/built-site';

const site = builtFolder();
const origin = 'https://kratom-and-mood.example';
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const files = filesUnder(site).map((file) => path.relative(site, file).split(path.sep).join('/'));
const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)/g)].map((match) => match[1]!);
const fileOf = (url: string) => `${url.slice(origin.length + 1)}index.html`;
const maps = locales.map(({code}) => read(`sitemap-${code}.xml`));
/** Pages that search engines may show: not those for missing addresses, and not those that lead on. */
const pages = files.filter((file) => file.endsWith('.html') && !/<meta[^>]* name="?robots"?[^>]* content="?noindex/.test(read(file)));

describe('the sitemaps', () => {
  it('are all in the index', () => {
    expect(addressesIn(read('sitemap.xml'))).toEqual(locales.map(({code}) => `${origin}/sitemap-${code}.xml`));
  });

  it('list exactly the pages of the site', () => {
    expect(maps.flatMap(addressesIn).map(fileOf).sort()).toEqual([...pages].sort());
  });

  it('give every page a day, and other languages that exist', () => {
    for (const map of maps) {
      expect(map.match(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/g)).toHaveLength(addressesIn(map).length);
      const targets = [...map.matchAll(/hreflang="[^"]*" href="([^"]*)"/g)].map((match) => match[1]!);
      expect(targets.filter((url) => !existsSync(path.join(site, fileOf(url))))).toEqual([]);
    }
  });
});

describe('the head of every page', () => {
  it('names its languages as the sitemap does, itself among them', () => {
    for (const file of pages) {
      const page = pageAt(`/${file}`);
      const links = [...page.querySelectorAll('link[hreflang]')].map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')!] as const);
      expect([file, links.map(([, url]) => existsSync(path.join(site, fileOf(url))))]).toEqual([file, links.map(() => true)]);
      const language = page.documentElement.getAttribute('lang');
      expect([file, links.find(([code]) => code === language)?.[1]]).toEqual([file, page.querySelector('link[rel=canonical]')!.getAttribute('href')]);
    }
  });

  it('names a card that is there and small, one for each page', () => {
    const cards = pages.map((file) => pageAt(`/${file}`).querySelector('meta[property="og:image"]')!.getAttribute('content')!.slice(origin.length));
    expect(new Set(cards).size).toBe(pages.length);
    expect(cards.filter((card) => statSync(path.join(site, card)).size > largestCard)).toEqual([]);
  });

  it('has data that parse, and none of them claims a review', () => {
    const data = pages.flatMap((file) => pageAt(`/${file}`).querySelector('script[type="application/ld+json"]')?.textContent ?? []);
    // The home page, and the pages of the current edition but for the three about the site.
    expect(data.length).toBe(locales.length * (1 + listPages(process.cwd(), editions[0]!).length - 3));
    data.forEach((text) => expect(JSON.stringify(JSON.parse(text))).not.toMatch(/reviewedBy/));
  });
});

describe('what others read', () => {
  it.each(locales.map(({code}) => code))('is a feed with entries that lead to pages (%s)', (code) => {
    const feed = read(`${pathOf(code).slice(1)}feed.xml`);
    const links = [...feed.matchAll(/rel="alternate" type="text\/html" href="([^"]*)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((url) => !existsSync(path.join(site, fileOf(url))))).toEqual([]);
  });

  it('is a text for language models whose links lead to files', () => {
    const links = [...read('llms.txt').matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1]!.slice(origin.length));
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((address) => !existsSync(path.join(site, address)))).toEqual([]);
  });

  it('is a page at every old address, in every language', () => {
    for (const {code} of locales) {
      const target = pageAt(`${pathOf(code)}help/`).querySelector('a')!.getAttribute('href')!;
      expect(target).toBe(`${pathOf(code)}start/get-help-now/`);
    }
  });
});
