import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {launchBrowser} from '../machine';
import {iconFiles} from './web-manifest';

/**
 * Draws the icons out of the mark; run it when the mark changes: `npx tsx src/offline/draw-icons.ts`.
 * A maskable icon may lose all outside a circle of four fifths of its width.
 */
async function drawIcons(siteDir: string): Promise<void> {
  const mark = readFileSync(path.join(siteDir, 'static/img/mark.svg'), 'utf8').replace(/<style>.*?<\/style>/, '');
  const folder = path.join(siteDir, 'src/offline/icons');
  mkdirSync(folder, {recursive: true});
  const {browser, close} = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const [kind, file] of Object.entries(iconFiles)) {
      const size = Number(/\d+/.exec(file)?.[0] ?? 180);
      const isFull = kind === 'maskable' || kind === 'apple';
      const share = kind === 'maskable' ? 56 : isFull ? 68 : 100;
      const ground = isFull ? '#fcfbf7' : 'transparent';
      await page.setViewport({width: size, height: size});
      await page.setContent(
        `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground};color:#0b4f53}svg{width:${share}%}</style>${mark}`,
      );
      const picture = await page.screenshot({omitBackground: !isFull});
      writeFileSync(path.join(folder, path.basename(file)), picture);
    }
  } finally {
    await close();
  }
}

void drawIcons(process.cwd());
