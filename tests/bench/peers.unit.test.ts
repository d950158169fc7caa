import {describe, expect, test} from '@jest/globals';
import {benchLocales, benchPages} from '../../src/bench/content';
import {peerTable} from '../../src/bench/peer-table';

describe('the pages of the bench', () => {
  test('are the same each time, and about 600 words long', () => {
    const pages = benchPages(3, 'en', (slug) => slug);
    expect(benchPages(3, 'en', (slug) => slug)).toEqual(pages);
    const words = pages[0]!.body.split(/\s+/).length;
    expect(words).toBeGreaterThan(500);
    expect(words).toBeLessThan(800);
  });

  test('link to pages that exist, and differ from each other', () => {
    const pages = benchPages(25, 'th', (slug) => slug);
    const slugs = new Set(pages.map(({slug}) => slug));
    const links = pages.flatMap(({body}) => [...body.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]!));
    expect(links.filter((link) => !slugs.has(link))).toEqual([]);
    expect(new Set(pages.map(({body}) => body)).size).toBe(25);
  });

  test('are in twelve languages', () => expect(new Set(benchLocales).size).toBe(12));
});

test('The table states the ratios that the product is held to', () => {
  const view = {requests: 2, lcp: 1000, blocking: 0, next: 100, language: 'en'};
  const build = (name: string, languages: number, cpuSeconds: number) => ({name, languages, pages: 25, cpuSeconds, seconds: 1});
  const text = peerTable({
    date: '2026-11-25',
    machine: {node: 'v22', processors: 2, loadBefore: 1, loadAfter: 2},
    views: [
      {...view, name: 'Kratom & Mood (Docusaurus)', kilobytes: 9},
      {...view, name: 'Starlight', kilobytes: 45},
    ],
    builds: [build('Kratom & Mood (Docusaurus)', 1, 6), build('Kratom & Mood (Docusaurus)', 12, 15), build('VitePress', 1, 5), build('VitePress', 12, 10)],
  });
  expect(text).toContain('Bytes, ours / Starlight: en 0.20');
  expect(text).toContain('12 languages / 1 language: Kratom & Mood (Docusaurus) 2.50, VitePress 2.00');
  expect(text).toContain('12 languages, ours / VitePress: 1.50');
});
