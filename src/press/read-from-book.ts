import type {Page} from 'puppeteer';

/** Reads from an open book the text of its headings and of its contents, as printed. */
export async function readFromBook(page: Page) {
  return page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) =>
      (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
    ),
    entries: [...document.querySelectorAll('.contents .contents-entry')].map((entry) => ({
      title: (entry.querySelector('.contents-title')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      number: entry.querySelector('.page-number')?.textContent ?? '',
    })),
  }));
}
