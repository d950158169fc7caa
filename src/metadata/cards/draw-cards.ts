import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import type {Page} from 'puppeteer';
import {launchBrowser} from '../../machine';
import {shippedFonts} from '../../press/font-files';
import {fontFaces, readFonts, type Font} from '../../press/fonts';
import {missingCodes} from '../../press/glyphs';
import {rareFonts} from '../../press/rare-fonts';
import type {Card} from './card';
import {cardDocument, cardSize} from './card-document';
import {reducePng} from './reduce-png';

/** A card must not take longer to load than the page it stands for. */
export const largestCard = 60_000;

/**
 * Draws the cards with the browser that prints, so that every script is shaped, and in the fonts of the
 * books. One page of the browser serves for all.
 * @returns how many bytes the pictures have together
 * @throws MachineError when there is no browser
 */
export async function drawCards(cards: readonly Card[], {site, signal}: {site: string; signal?: AbortSignal}): Promise<number> {
  const drawingBoard = cardDocument(fontFaces((await fontsFor(cards)).map(embed)));
  const running = await launchBrowser({signal});
  try {
    const page = await running.browser.newPage();
    await page.setViewport({...cardSize, deviceScaleFactor: 1});
    await page.setContent(drawingBoard, {waitUntil: 'load'});
    let bytes = 0;
    let drawn: Promise<Buffer> | undefined;
    for (const [index, card] of cards.entries()) {
      signal?.throwIfAborted();
      const screenshot = await (drawn ?? drawCard(page, card));
      const next = cards[index + 1];
      // The browser draws the next one while this one is made small.
      drawn = next && drawCard(page, next);
      drawn?.catch(() => {});
      await setImmediate();
      const picture = reducePng(screenshot);
      const target = path.join(site, card.file);
      mkdirSync(path.dirname(target), {recursive: true});
      writeFileSync(target, picture);
      bytes += picture.length;
    }
    return bytes;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await running.close();
  }
}

async function drawCard(page: Page, card: Card): Promise<Buffer> {
  const {language, direction, kicker, note, siteName, foot, title, description} = card;
  const texts = {section: kicker, note, site: siteName, aside: foot, title, description};
  await page.evaluate(fillCard, {language, direction, texts: Object.entries(texts)});
  return Buffer.from(await page.screenshot({type: 'png', captureBeyondViewport: false, optimizeForSpeed: true}));
}

/** Runs in the browser: puts the texts in and sets long ones smaller until they fit. */
async function fillCard(card: {language: string; direction: string; texts: [string, string][]}): Promise<void> {
  document.documentElement.lang = card.language;
  document.documentElement.dir = card.direction;
  for (const [id, text] of card.texts) {
    document.getElementById(id)!.textContent = text;
  }
  const box = document.getElementById('card')!;
  const title = document.getElementById('title')!;
  const description = document.getElementById('description')!;
  // A text that is English in another language runs its own way.
  title.dir = description.dir = 'auto';
  title.style.fontSize = description.style.fontSize = '';
  await document.fonts.ready;
  for (let size = 64; box.scrollHeight > box.clientHeight && size >= 40; size -= 4) {
    title.style.fontSize = `${size}px`;
    description.style.fontSize = `${size / 2}px`;
  }
  await document.fonts.ready;
}

/** The upright fonts of the books, and small ones for Chinese and Japanese where a card has such. */
async function fontsFor(cards: readonly Card[]): Promise<Font[]> {
  const shipped = readFonts(shippedFonts().filter(({style}) => style === 'normal'));
  const texts = cards.map((card) => ({file: card.file, text: Object.values(card).join(' ')}));
  const more = await rareFonts(missingCodes(texts, shipped));
  return [...shipped, ...more.filter(({style}) => style === 'normal')];
}

function embed(font: Font): Font {
  return {...font, address: `data:font/woff;base64,${font.bytes.toString('base64')}`};
}
