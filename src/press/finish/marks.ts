import type {Page} from 'puppeteer';

/** What an element of the open book is in the structure of the file, by the number of its mark. */
export type StructureMarks = readonly {type: string; language: string}[];

/** What the elements of a book are in the terms of ISO 32000-1, 14.8.4; the first that fits counts. */
const types: readonly [selector: string, type: string][] = [
  ['nav', 'TOC'],
  ['[role="doc-index"]', 'Index'],
  ['[role="doc-endnote"],[role="doc-footnote"]', 'Note'],
  ['[role="doc-biblioentry"],.reference-list > li', 'BibEntry'],
  ['a[role="doc-noteref"]', 'Reference'],
  ['section,aside,article', 'Sect'],
  ['dl', 'L'],
  ['dt', 'Lbl'],
  ['dd', 'LBody'],
  [':is(span,bdi,i,b,q,cite,small,sup,sub,u,abbr,dfn)[lang]', 'Span'],
];

/**
 * Marks in the open book what the browser has no tag for. It writes the language of an element into
 * the structure of the file, and nothing else that can be chosen freely: so each mark is a private
 * subtag of the language (BCP 47, 2.2.7), `en-x-m12`, which is taken out again when the file is
 * finished. Nothing moves on the pages.
 */
export async function markStructure(page: Page): Promise<StructureMarks> {
  return page.evaluate((rules) => {
    for (const cell of document.querySelectorAll('td:empty,th:empty')) {
      cell.textContent = '\u00a0'; // an empty cell would be left out of its row
    }
    const elements = [...document.body.querySelectorAll<HTMLElement>(rules.map(([selector]) => selector).join(','))]
      .filter((element) => element.getClientRects().length > 0 && !element.closest('[aria-hidden="true"]'))
      .map((element) => ({
        element,
        type: rules.find(([selector]) => element.matches(selector))![1],
        language: element.closest<HTMLElement>('[lang]')!.lang,
        around: element.parentElement!.closest<HTMLElement>('[lang]')!.lang,
        family: getComputedStyle(element).fontFamily,
      }))
      .filter(({type, language, around}) => type !== 'Span' || language !== around);
    elements.forEach(({element, type, language}, index) => {
      element.lang = `${language}-x-m${index}`;
      if (type === 'Span' && !element.role) {
        element.role = 'mark'; // without a role, an inline element is no part of the structure
      } else if (type === 'Note' || type === 'BibEntry') {
        element.removeAttribute('role'); // a list item with another role is no item of its list
      }
    });
    const moved = elements.filter(({element, family}) => getComputedStyle(element).fontFamily !== family);
    moved.forEach(({element, family}) => (element.style.fontFamily = family));
    return elements.map(({type, language}) => ({type, language}));
  }, types);
}
