const unnumbered = '.claim,.claim-number,[data-cite],.page-reference a';
const blocks = 'p,li,td,dd,h2,h3,h4,h5,h6';

/**
 * Puts 'see page …' after the links of a chapter that lead into another one, once for each
 * chapter and paragraph. The number is filled in when the book has been printed once.
 * @param message the words around the number, such as `(page {page})`
 */
export function addPageReferences(body: Element, chapterId: string, message: string): void {
  const [before = '', after = ''] = message.split('{page}');
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
      link.after('\u00a0', pageReference(link.ownerDocument, {target, before, after}));
    }
  }
}

function pageReference(document: Document, words: {target: string; before: string; after: string}): Element {
  const span = document.createElement('span');
  span.className = 'page-reference';
  const number = document.createElement('span');
  number.className = 'page-number';
  number.setAttribute('data-page-of', words.target);
  number.textContent = '00';
  span.append(words.before, number, words.after);
  return span;
}
