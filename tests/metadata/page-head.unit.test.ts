import {describe, expect, test} from '@jest/globals';
import {completeHead, completeMissingHead, insertAtEnd} from '../../src/metadata/page-head';

const html =
  '<html><head><meta charset=UTF-8><meta data-rh=true property=og:locale:alternate content=ar />' +
  '<meta data-rh=true property=og:url content=https://a.example/404.html/ /><link data-rh=true rel=canonical href=https://a.example/ />' +
  '<link data-rh=true rel=alternate href=https://a.example/ hreflang=en /><style>p{}</style></head><body><p>text</body>';
const facts = {alternates: [], siteName: 'Kratom & Mood', title: 'A "title"', kind: 'article' as const, card: null, feed: null, isListed: true};

describe('the head of a page', () => {
  test('names only the languages in which it can be read', () => {
    const none = completeHead(html, facts);
    expect(none).not.toMatch(/hreflang|locale:alternate/);
    const two = completeHead(html, {...facts, alternates: [{language: 'th', url: 'https://a.example/th/'}]});
    expect(two.match(/hreflang=\S+/g)).toEqual(['hreflang=th']);
  });

  test('names its card, and escapes what it says', () => {
    const head = completeHead(html, {...facts, card: 'https://a.example/card.png'});
    expect(head).toContain('<meta property=og:image content="https://a.example/card.png">');
    expect(head).toContain('content="A &#34;title&#34;"');
    expect(head).toContain('content="Kratom &amp; Mood"');
    expect(head.indexOf('og:image')).toBeLessThan(head.indexOf('<style>'));
  });

  test('asks search engines to show a page or not', () => {
    expect(completeHead(html, facts)).not.toContain('noindex');
    expect(completeHead(html, {...facts, isListed: false})).toContain('<meta name=robots content=noindex>');
  });

  test('calls a page for missing addresses no page of its own', () => {
    const head = completeMissingHead(html);
    expect(head).not.toMatch(/canonical|og:url|hreflang/);
    expect(head).toContain('<meta name=robots content=noindex>');
  });
});

test('data goes to the end of a page', () => {
  expect(insertAtEnd('<body>a</body>', '<b>')).toBe('<body>a<b></body>');
});
