import {describe, expect, it} from '@jest/globals';
import {translatedLocales} from '../../src/site';
import {allRoutes, pageAt} from './built-site';

/** Letters of the script that a language is written in. */
const scripts: Record<string, RegExp> = {ar: /\p{Script=Arabic}/gu, th: /\p{Script=Thai}/gu};

describe('a translated page', () => {
  it('says how it was made and where it can be improved', () => {
    for (const {address, locale, id} of allRoutes().filter((route) => translatedLocales.includes(route.locale))) {
      const notice = pageAt(address).querySelector('.notice-translation');
      expect([address, notice?.querySelector('a')?.getAttribute('href')]).toEqual([address, `/${locale}/translate/#docs/${id}`]);
    }
  });

  it('is whole: no passage is left in English, in either edition', () => {
    const left = allRoutes().flatMap(({address}) =>
      [...pageAt(address).querySelectorAll('[data-untranslated]')].map((element) => `${address} ${element.textContent?.slice(0, 60)}`),
    );
    expect(left).toEqual([]);
  });

  it.each(Object.keys(scripts))('is written in its own script (%s)', (locale) => {
    for (const {address} of allRoutes().filter((route) => route.locale === locale)) {
      const text = pageAt(address).querySelector('.markdown')!;
      text.querySelectorAll('style, .references, .bibliography').forEach((list) => list.remove());
      const own = text.textContent!.match(scripts[locale]!)?.length ?? 0;
      const latin = text.textContent!.match(/\p{Script=Latin}/gu)?.length ?? 0;
      expect([address, own > latin]).toEqual([address, true]);
    }
  });
});
