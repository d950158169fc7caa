import {describe, expect, test} from '@jest/globals';
import {parseHTML} from 'linkedom';
import {shortenIds} from '../../src/press/anchors';
import {BookCitations} from '../../src/press/citations';
import {cleanForPrint} from '../../src/press/clean';
import {escapeHtml, html} from '../../src/press/html';
import {bookAddress, type PageAnchors} from '../../src/press/links';
import {addPageReferences} from '../../src/press/page-references';
import type {BuiltPage} from '../../src/press/types';

const bodyOf = (markup: string) =>
  parseHTML(`<html><body><div>${markup}</div></body></html>`).document.querySelector('div')! as unknown as Element;
const page = {file: 'th/use/law/index.html', path: '/base/th/use/law/'} as BuiltPage;

describe('what is made fit for paper', () => {
  test('loses what is only for the screen', () => {
    const body = bodyOf('<p data-print="no">a</p><script>b</script><button>c</button><p>d</p>');
    cleanForPrint(body);
    expect(body.innerHTML).toBe('<p>d</p>');
  });

  test('has its folds open, its tables free and its headings one level lower', () => {
    const body = bodyOf(
      '<details><summary>s</summary></details><div class="table-scroll" tabindex="0"><table></table></div><h2 id="x" lang="en">h</h2>',
    );
    cleanForPrint(body);
    expect(body.innerHTML).toContain('<details open><summary>s</summary></details><table></table><h3 ');
    expect(body.querySelector('h3#x[lang="en"]')!.textContent).toBe('h');
  });
});

test('short ids keep what refers to them together', () => {
  const body = bodyOf(
    '<table aria-labelledby="กฎหมาย x"><tr id="x"></tr></table><h2 id="กฎหมาย">h</h2><svg><g id="g"></g><use href="#g" fill="url(#g)"></use></svg>',
  );
  const names = shortenIds(body, 'c7');
  expect(names.get('กฎหมาย')).toBe('c7-2');
  expect(body.querySelector('table')!.getAttribute('aria-labelledby')).toBe('c7-2 c7-1');
  expect(body.querySelector('use')!.getAttribute('href')).toBe('#c7-3');
  expect(body.querySelector('use')!.getAttribute('fill')).toBe('url(#c7-3)');
});

describe('addresses', () => {
  const anchors = new Map<string, PageAnchors>([
    ['/base/th/use/law/', {chapter: {id: 'c3'}, names: new Map([['us', 'c3-9']]), idsOnSite: new Set(['us', 'gone'])}],
  ]);
  const settings = {siteUrl: 'https://kratom.example', basePath: '/base/', repositoryUrl: null, locales: ['th']};
  const place = {page, settings, anchors};

  test.each([
    ['#us', '#c3-9'],
    ['/base/th/use/law/', '#c3'],
    ['/base/th/use/law', '#c3'],
    ['/base/th/use/law/index.html#gone', '#c3'],
    ['/base/en/use/law/#us', 'https://kratom.example/base/en/use/law/#us'],
    ['https://elsewhere.example/base/th/use/law/', 'https://elsewhere.example/base/th/use/law/'],
    ['tel:+66-1367', 'tel:+66-1367'],
  ])('%s becomes %s', (href, address) => {
    expect(bookAddress(href, place)).toBe(address);
  });

  test('an id that the page does not have is an error', () => {
    expect(() => bookAddress('#lost', place)).toThrow(/th\/use\/law\/index\.html:1:1 LINK_TARGET/);
  });
});

test('citations are numbered through the book and listed once', () => {
  const list = (key: string) => `<section data-references><ol><li data-ref="${key}">Source ${key}</li></ol></section>`;
  const mark = (key: string) => `<a data-cite="${key}" href="#ref-${key}">9</a>`;
  const bodies = [
    bodyOf(`<sup class="cites">${mark('a')}</sup>${list('a')}`),
    bodyOf(`<sup class="cites">[${mark('b')}, ${mark('a')}]</sup>${list('b')}`),
  ];
  const citations = new BookCitations();
  bodies.forEach((body) => citations.takeReferences(body, page));
  bodies.forEach((body) => citations.renumber(body));
  expect(bodies.map((body) => body.textContent)).toEqual(['\u2060[1]', '\u2060[1, 2]']);
  expect(citations.list().map(({id, item}) => `${id} ${item.textContent}`)).toEqual(['r1 Source a', 'r2 Source b']);
});

test('a page is named once for each chapter in a paragraph, and not for marks of claims', () => {
  const body = bodyOf(
    '<p><a href="#c2">x</a> <a href="#c2-4">y</a> <a href="#c1">z</a> <a class="claim" href="#c3-1">A01</a></p>',
  );
  addPageReferences(body, 'c1', {message: '(page {page})', locale: {code: 'en', direction: 'ltr'}});
  expect(body.querySelectorAll('.page-reference')).toHaveLength(1);
  expect(body.textContent).toBe('x\u00a0(page 00) y z A01');
});

test('markup escapes all but markup', () => {
  expect(html`<p title="${'"'}">${'<&>'} ${[html`<b>x</b>`, 1]}${false}${null}</p>`.markup).toBe(
    '<p title="&#34;">&#60;&#38;&#62; <b>x</b>1</p>',
  );
  expect(escapeHtml('a & b')).toBe('a &#38; b');
});
