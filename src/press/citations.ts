import {ContentError} from '../floor/errors';
import type {BuiltPage} from './types';

/** Numbers the references of all chapters anew, in the order in which the book first cites them. */
export class BookCitations {
  private readonly numbers = new Map<string, number>();
  private readonly items = new Map<string, {item: Element; page: BuiltPage}>();

  /** Takes the list of references out of a page's text and keeps its entries. */
  takeReferences(body: Element, page: BuiltPage): void {
    for (const item of body.querySelectorAll('[data-references] [data-ref]')) {
      const key = item.getAttribute('data-ref')!;
      this.items.set(key, this.items.get(key) ?? {item, page});
    }
    body.querySelectorAll('[data-references]').forEach((section) => section.remove());
  }

  /** Gives the marks in a chapter the numbers of the book, the smaller first where several stand together. */
  renumber(body: Element): void {
    for (const group of body.querySelectorAll('sup.cites')) {
      const marks = [...group.querySelectorAll('a[data-cite]')]
        .map((mark) => ({mark, number: this.numberOf(mark.getAttribute('data-cite')!)}))
        .sort((a, b) => a.number - b.number);
      marks.forEach(({mark, number}) => {
        mark.setAttribute('href', `#${referenceId(number)}`);
        mark.removeAttribute('id');
        mark.textContent = String(number);
      });
      group.replaceChildren('\u2060[', ...marks.flatMap(({mark}, index) => (index ? [', ', mark] : [mark])), ']');
    }
  }

  /**
   * The entries of the one list at the end, in order of their numbers.
   * @throws ContentError when a mark has no entry on any page
   */
  list(): {id: string; item: Element; page: BuiltPage}[] {
    return [...this.numbers].map(([key, number]) => {
      const entry = this.items.get(key);
      if (!entry) {
        const message = `Unexpected citation of '${key}', expected its entry in the references of the page.`;
        const hint = 'build the site again with `npm run build`.';
        throw new ContentError([{file: key, line: 1, column: 1, code: 'REFERENCE_MISSING', message, hint}]);
      }
      return {id: referenceId(number), ...entry};
    });
  }

  private numberOf(key: string): number {
    const number = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, number);
    return number;
  }
}

const referenceId = (number: number) => `r${number}`;
