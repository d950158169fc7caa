import {describe, expect, it} from '@jest/globals';
import {locales} from '../../src/site';
import {claimIds} from '../../src/evidence/vocabulary';
import {allRoutes, pageAt, pathOf} from './built-site';

describe('the 54 claims', () => {
  it('are 54', () => {
    expect(claimIds).toHaveLength(54);
  });

  it.each(locales.map(({code}) => code))('stand in edition 1.0 and lead to their appraisal (%s)', (code) => {
    const article = allRoutes().filter(({locale, edition}) => locale === code && edition === '1.0');
    const marks = article.flatMap(({address}) =>
      [...pageAt(address).querySelectorAll('article a.claim')].map((mark) => ({
        id: mark.getAttribute('data-claim'),
        href: mark.getAttribute('href'),
      })),
    );
    expect(marks.map(({id}) => id)).toEqual([...claimIds]);
    marks.forEach(({id, href}) => expect(href).toBe(`${pathOf(code)}reference/claims/#${id!.toLowerCase()}`));
  });

  it.each(locales.map(({code}) => code))('each have a verdict, a certainty, an appraisal and the way back (%s)', (code) => {
    const register = pageAt(`${pathOf(code)}reference/claims/`);
    for (const id of claimIds) {
      const row = register.getElementById(id.toLowerCase());
      expect([id, row?.getAttribute('data-verdict')]).toEqual([id, expect.stringMatching(/^(supported|partly-supported|unproven|misleading|wrong)$/)]);
      expect([id, row?.getAttribute('data-certainty')]).toEqual([id, expect.stringMatching(/^(high|moderate|low|very-low)$/)]);
      expect([id, (row?.querySelector('.fact-appraisal dd')?.textContent ?? '').length > 20]).toEqual([id, true]);
      const back = [...row!.querySelectorAll('a')].map((link) => link.getAttribute('href')!).find((href) => href.endsWith(`#claim-${id.toLowerCase()}`))!;
      const [address, anchor] = back.split('#');
      expect([id, pageAt(address!).getElementById(anchor!)?.getAttribute('data-claim')]).toEqual([id, id]);
    }
  });

  it('lead from every mark of the reviewed edition to the register too', () => {
    const marks = allRoutes()
      .filter(({edition}) => edition === '2.0')
      .flatMap(({address}) => [...pageAt(address).querySelectorAll('a.claim')].map((mark) => mark.getAttribute('href')!));
    expect(marks.length).toBeGreaterThan(4 * 40);
    marks.forEach((href) => {
      const [address, anchor] = href.split('#');
      expect(pageAt(address!).getElementById(anchor!)).not.toBeNull();
    });
  });
});
