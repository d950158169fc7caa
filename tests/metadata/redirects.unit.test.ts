import {describe, expect, test} from '@jest/globals';
import {ContentError} from '../../src/floor/errors';
import {hostRedirects, redirectPages} from '../../src/metadata/redirect-pages';
import {settings, sitePage} from './pages';

const pages = [sitePage(), sitePage({locale: 'ar'})];
const redirects = [{from: '/law/', to: '/use/law/'}];

describe('redirects', () => {
  test('hold in every language, under the path of the site', () => {
    expect(hostRedirects(redirects, settings)).toEqual([
      {from: '/x/law/', to: '/x/use/law/'},
      {from: '/x/ar/law/', to: '/x/ar/use/law/'},
    ]);
  });

  test('are pages that lead on by themselves and say where to', () => {
    const page = redirectPages(redirects, {settings, pages}).get('ar/law/index.html')!;
    expect(page).toContain('<meta http-equiv="refresh" content="0;url=/x/ar/use/law/">');
    expect(page).toContain('<a href="/x/ar/use/law/">The law &amp; you</a>');
    expect(page).toContain('lang="ar" dir="rtl"');
    expect(page).toContain('noindex');
  });

  test('must lead to a page, and not from one', () => {
    const make = (from: string, to: string) => () => redirectPages([{from, to}], {settings, pages});
    expect(make('/law/', '/nowhere/')).toThrow(ContentError);
    expect(make('/use/law/', '/use/law/')).toThrow('expected /use/law/ to be no page');
  });
});
