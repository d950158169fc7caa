import type {Page} from 'puppeteer';

/**
 * Finds the text that the browser set in a font which is not ours, for a message. Slow: it asks
 * for each element, so it is for books that are known to have such text.
 * @returns up to `limit` texts with the name of the font
 */
export async function textInStrangeFonts(page: Page, limit = 3): Promise<string[]> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const {root} = await session.send('DOM.getDocument', {depth: 0});
  const {nodeIds} = await session.send('DOM.querySelectorAll', {nodeId: root.nodeId, selector: 'body *'});
  const found: string[] = [];
  for (const nodeId of nodeIds) {
    const {fonts} = await session.send('CSS.getPlatformFontsForNode', {nodeId});
    const strange = fonts.find((font) => !font.isCustomFont);
    const {outerHTML} = strange ? await session.send('DOM.getOuterHTML', {nodeId}) : {outerHTML: ''};
    if (strange && !/<(?:p|li|div|section|td|tr|ul|ol)\b[\s\S]*<(?:p|li|div|section|td|tr|ul|ol)\b/.test(outerHTML)) {
      found.push(
        `${strange.familyName}: '${outerHTML
          .replace(/<[^>]*>/g, '')
          .trim()
          .slice(0, 60)}'`,
      );
    }
    if (found.length >= limit) {
      break;
    }
  }
  await session.detach();
  return found;
}
