import type {BookLocale} from './types';

interface Words {
  message: string;
  locale: BookLocale;
}

const unnumbered = '.claim,.claim-number,.term,[data-cite],.page-reference a';
const blocks = 'p,li,td,dd,h2,h3,h4,h5,h6';

/**
 * Puts 'see page …' after the links of a chapter that lead into another one, once for each
 * chapter and paragraph. The number is filled in when the book has been printed once.
 * @param words the words around the number, such as `(page {page})`, and their language: the
 * passage may be in another one
 */
export function addPageReferences(body: Element, chapterId: string, words: Words): void {
  const seen = new Map<Element | null, Set<string>>();
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    const target = link.getAttribute('href')!.slice(1);
    const targetChapter = target.split('-')[0]!;
    if (targetChapter === chapterId || link.matches(unnumbered)) {
      continue;
    }
    const block = link.closest(blocks);
    const chapters = seen.get(block) ?? new Set();
    seen.set(block, chapters);
    if (!chapters.has(targetChapter)) {
      chapters.add(targetChapter);
      link.after('\u00a0', pageReference(link.ownerDocument, target, words));
    }
  }
}

function pageReference(document: Document, target: string, {message, locale}: Words): Element {
  const [before = '', after = ''] = message.split('{page}');
  const span = document.createElement('span');
  span.className = 'page-reference';
  span.setAttribute('lang', locale.code);
  span.setAttribute('dir', locale.direction);
  const number = document.createElement('span');
  number.className = 'page-number';
  number.setAttribute('data-page-of', target);
  number.textContent = '00';
  span.append(before, number, after);
  return span;
}
