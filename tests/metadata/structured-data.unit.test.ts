import {describe, expect, test} from '@jest/globals';
import {structuredData, structuredDataElement} from '../../src/metadata/structured-data';
import {settings, sitePage, t} from './pages';

const english = sitePage();
const first = sitePage({path: '/use/dosage/'});
const arabic = sitePage({locale: 'ar'});
const pages = [first, english, arabic];
const dataOf = (page = english) => structuredData(page, {settings, pages, t}) as Record<string, unknown> | null;

describe('the data of a page', () => {
  test('says what it is, when it changed, what it rests on and where it stands', () => {
    expect(dataOf()).toMatchObject({
      '@type': 'MedicalWebPage',
      inLanguage: 'en',
      dateModified: '2026-11-20',
      citation: english.citations,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      breadcrumb: {itemListElement: [{position: 1}, {name: 'section.use', item: first.url}, {name: 'The law & you'}]},
    });
  });

  test('claims no medical reviewer, because there was none, and says since when it has been checked', () => {
    for (const page of pages) {
      expect(JSON.stringify(dataOf(page))).not.toMatch(/reviewedBy/i);
      expect(dataOf(page)).toMatchObject({lastReviewed: '2026-11-18'});
    }
  });

  test('names the works in every language, and what a translation is made from', () => {
    expect(dataOf(arabic)).toMatchObject({
      inLanguage: 'ar',
      citation: english.citations,
      translationOfWork: {'@id': english.url},
    });
  });

  test('is there for the registers of reference', () => {
    for (const name of ['claims', 'glossary', 'bibliography', 'law-table', 'interaction-checker', 'chart-data']) {
      expect(dataOf(sitePage({path: `/reference/${name}/`}))).toMatchObject({'@type': 'MedicalWebPage'});
    }
  });

  test('is left out where it would not pay', () => {
    expect(dataOf(sitePage({path: '/reference/contribute/'}))).toBeNull();
    expect(dataOf(sitePage({guide: {edition: '1.0', id: 'use/law', section: 'use'}}))).toBeNull();
  });

  test('cannot end its element', () => {
    expect(structuredDataElement({name: '</script><script>'})).not.toContain('</script><script>');
  });
});
