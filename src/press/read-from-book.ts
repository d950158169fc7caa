import type {Page} from 'puppeteer';

/** Reads from an open book the text of its headings, of its contents, and every number of a page, as printed. */
export async function readFromBook(page: Page) {
  return page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) =>
      (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
    ),
    entries: [...document.querySelectorAll('.contents:not(.contents-numbered) .contents-entry')].map((entry) => ({
      title: (entry.querySelector('.contents-title')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      number: entry.querySelector('.page-number')?.textContent ?? '',
    })),
    numbers: [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map((element) => ({
      id: element.dataset.pageOf!,
      number: element.textContent ?? '',
    })),
  }));
}
