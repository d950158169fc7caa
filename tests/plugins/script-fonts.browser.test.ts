import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import {launchBrowser} from '../../src/machine';
import {compileBrowserScript} from '../../src/plugins/browser-script';
import {missingFontElement, writeScriptFonts} from '../../src/plugins/script-fonts';

const siteDir = process.cwd();
let running: Awaited<ReturnType<typeof launchBrowser>>;
let server: Server;
let folder: string;
let body = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'script-fonts-'));
  await writeScriptFonts(siteDir, folder, ['en', 'ar', 'th']);
  running = await launchBrowser();
  server = createServer(({url}, answer) => {
    if (url === '/') {
      answer.setHeader('content-type', 'text/html; charset=utf-8').end(body);
    } else {
      answer.end(readFileSync(path.join(folder, url!)));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  rmSync(folder, {recursive: true, force: true});
  server?.close();
  await running?.close();
});

/** Opens a page whose language needs letters; tells which files it asked for and how wide some letters are then. */
async function ask(letters: string, file: string): Promise<{asked: string[]; widths: number[]}> {
  const script = compileBrowserScript(siteDir, 'missing-font');
  body = `<!doctype html><style>body{font-family:system-ui,'Site Script',sans-serif}</style><p>${letters}</p><script data-font="/assets/${file}" data-letters="${letters}">${script}</script>`;
  const page = await running.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {waitUntil: 'networkidle0'});
    await page.evaluate(() => document.fonts.ready);
    const widths = await page.evaluate(async (text) => {
      await document.fonts.ready;
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = `99px ${getComputedStyle(document.body).fontFamily}`;
      return [...text].map((letter) => Math.round(pen.measureText(letter).width));
    }, letters);
    return {asked: asked.filter((address) => address.includes('assets')), widths};
  } finally {
    await page.close();
  }
}

const fileOf = (script: string) => readdirSync(path.join(folder, 'assets')).find((name) => name.startsWith(script))!;

describe('a font for a script', () => {
  it('is not sent where the system has one', async () => {
    expect((await ask('aimW', fileOf('thai'))).asked).toEqual([]);
  });

  it('is sent once where the system has none', async () => {
    // No font has these.
    expect((await ask('\u{e0c1}\u{e0c2}\u{e0c3}', fileOf('thai'))).asked).toEqual([`/assets/${fileOf('thai')}`]);
  });

  it('leaves no letter without a sign of its own, whatever the system has', async () => {
    for (const [letters, script] of [['กณาเ', 'thai'], ['اسصم', 'arab']] as const) {
      const {widths} = await ask(letters, fileOf(script));
      expect([letters, new Set(widths).size > 1]).toEqual([letters, true]);
    }
  });

  it('weighs less than 20 kilobytes, and is named in pages of its languages only', async () => {
    for (const name of readdirSync(path.join(folder, 'assets'))) {
      expect([name, readFileSync(path.join(folder, 'assets', name)).length < 20_000]).toEqual([name, true]);
    }
    expect(await missingFontElement(siteDir, 'es', '/x/')).toBe('');
    expect(await missingFontElement(siteDir, 'th', '/x/')).toContain(`data-font="/x/assets/${fileOf('thai')}"`);
  });
});
