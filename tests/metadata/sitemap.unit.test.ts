import {describe, expect, test} from '@jest/globals';
import {alternatesOf, languageSitemap, robotsText, sitemapIndex} from '../../src/metadata/sitemap';
import {settings, sitePage} from './pages';

const english = sitePage();
const arabic = sitePage({locale: 'ar', changed: '2026-11-22'});

describe('the languages of a page', () => {
  test('are all in which it can be read, and one for readers of any other', () => {
    expect(alternatesOf(arabic, [english, arabic])).toEqual([
      {language: 'en', url: 'https://kratom.example/x/use/law/'},
      {language: 'ar', url: 'https://kratom.example/x/ar/use/law/'},
      {language: 'x-default', url: 'https://kratom.example/x/use/law/'},
    ]);
  });

  test('are none where nothing is translated, on either page', () => {
    const untranslated = {...arabic, translated: false};
    expect(alternatesOf(untranslated, [english, untranslated])).toEqual([]);
    expect(alternatesOf(english, [english, untranslated])).toEqual([]);
  });
});

describe('sitemaps', () => {
  test('leave out the older edition', () => {
    const old = sitePage({path: '/1.0/', changed: '2026-11-30', guide: {edition: '1.0', id: 'start/opening', section: 'start'}});
    expect(languageSitemap('en', [sitePage(), old])).not.toContain('/1.0/');
    expect(sitemapIndex(settings, [sitePage(), old])).not.toContain('2026-11-30');
  });

  test('list the pages of a language with the day of their change', () => {
    const map = languageSitemap('ar', [english, arabic]);
    expect(map.match(/<loc>[^<]*/g)).toEqual(['<loc>https://kratom.example/x/ar/use/law/']);
    expect(map).toContain('<lastmod>2026-11-22</lastmod>');
    expect(map.match(/hreflang="[^"]*"/g)).toEqual(['hreflang="en"', 'hreflang="ar"', 'hreflang="x-default"']);
  });

  test('are listed by one index, each with its newest day', () => {
    const newer = sitePage({path: '/use/strains/', changed: '2026-11-23'});
    expect(sitemapIndex(settings, [english, newer, arabic]).match(/<loc>[^<]*<\/loc><lastmod>[^<]*/g)).toEqual([
      '<loc>https://kratom.example/x/sitemap-en.xml</loc><lastmod>2026-11-23',
      '<loc>https://kratom.example/x/sitemap-ar.xml</loc><lastmod>2026-11-22',
    ]);
  });

  test('are named to crawlers', () => {
    expect(robotsText(settings)).toContain('Sitemap: https://kratom.example/x/sitemap.xml\n');
  });
});
