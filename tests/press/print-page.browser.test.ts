import {afterAll, beforeAll, expect, test} from '@jest/globals';
import {launchBrowser, type RunningBrowser} from '../../src/machine';
import {printPage} from '../../src/press/print-page';

const markup = `<!doctype html><html lang="en"><title>Book</title><style>p{font:14.13px/1.37 sans-serif}sup{font-size:.63em;line-height:0;vertical-align:.42em}</style>
<body style="margin:1px">${'<p>A sentence of a book<sup>[<a href="#a">12</a>]</sup>.</p>'.repeat(9)}<p id="a">End</p>`;

let running: RunningBrowser;

beforeAll(async () => {
  running = await launchBrowser();
});

afterAll(() => running.close());

/** Prints the document, at one moment of whose coming in the browser laid out links that had no text yet. */
async function print(interrupted: boolean): Promise<{text: string; style: string | null}> {
  const page = await running.browser.newPage();
  try {
    await page.setContent(markup);
    await page.evaluate((emptied) => {
      for (const link of emptied ? document.querySelectorAll('a') : []) {
        const text = link.firstChild!;
        text.remove();
        document.body.getBoundingClientRect();
        link.append(text);
      }
    }, interrupted);
    const bytes = await printPage(page, true);
    const style = await page.evaluate(() => document.body.getAttribute('style'));
    return {text: Buffer.from(bytes).toString('latin1').replace(/\(D:[^)]*\)/g, '(D:)'), style};
  } finally {
    await page.close();
  }
}

test('prints the same bytes, whatever the browser laid out while the document came in', async () => {
  const whole = await print(false);
  const interrupted = await print(true);
  expect(interrupted.text === whole.text).toBe(true);
  expect(interrupted.style).toBe('margin:1px');
});
