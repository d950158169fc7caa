import {afterAll, beforeAll, expect, test} from '@jest/globals';
import {launchBrowser} from '../../src/machine';
import {withPolicy} from '../../src/release/headers-files';
import {pagePolicy} from '../../src/release/headers';
import {inlineCodeOf} from '../../src/release/headers-inline';

let running: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  running = await launchBrowser();
});
afterAll(() => running?.close());

const html =
  '<!doctype html><html><head><meta charset=utf-8><style>p{color:rgb(1, 2, 3)}</style></head>' +
  '<body><p>é ไทย</p><script>document.title = "ran ไทย"</script></body></html>';

async function open(markup: string) {
  const page = await running.browser.newPage();
  await page.goto(`data:text/html;charset=utf-8;base64,${Buffer.from(markup).toString('base64')}`);
  const seen = {title: await page.title(), colour: await page.$eval('p', (text) => getComputedStyle(text).color)};
  await page.close();
  return seen;
}

test('the policy in a page lets its own script and style work', async () => {
  const seen = await open(withPolicy(html, pagePolicy(inlineCodeOf(html))));
  expect(seen).toEqual({title: 'ran ไทย', colour: 'rgb(1, 2, 3)'});
});

test('and stops what somebody put in afterwards', async () => {
  const changed = withPolicy(html, pagePolicy(inlineCodeOf(html)))
    .replace('color:rgb(1, 2, 3)', 'color:rgb(9, 9, 9)')
    .replace('"ran', '"stolen');
  expect(await open(changed)).toEqual({title: '', colour: 'rgb(0, 0, 0)'});
});
