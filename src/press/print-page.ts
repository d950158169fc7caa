import type {Page} from 'puppeteer';

const timeout = 300_000;

/**
 * Prints an open document as it stands. What the browser laid out before is thrown away first: an
 * element that was empty at a moment when the browser looked, while the document was still coming in,
 * keeps a box of its own, and its text is then drawn up to a pixel higher or lower than in others.
 * @param tagged whether tags and bookmarks are written, which costs as much time again
 */
export async function printPage(page: Page, tagged: boolean): Promise<Uint8Array> {
  await page.evaluate(() => {
    const {body} = document;
    const before = body.getAttribute('style');
    body.style.display = 'none';
    body.getBoundingClientRect();
    if (before === null) {
      body.removeAttribute('style');
    } else {
      body.setAttribute('style', before);
    }
  });
  return page.pdf({preferCSSPageSize: true, printBackground: true, tagged, outline: tagged, timeout});
}
