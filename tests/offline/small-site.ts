import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import type {Server} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {bundleOffline, writeOffline} from '../../src/offline';
import {offlineMessages, scriptMessageIds} from '../../src/offline/messages';
import {compileBrowserScript} from '../../src/plugins/browser-script';
import {createSiteServer} from '../../src/release';
import {root as project} from '../site/built-site';

export const languages = [
  {locale: 'en', folder: ''},
  {locale: 'ar', folder: 'ar/'},
];

/** A site of two languages with the real scripts, in one version. */
export async function writeSmallSite({version, basePath, isOn = true, folder = mkdtempSync(path.join(os.tmpdir(), 'offline-site-'))}: {version: string; basePath: string; isOn?: boolean; folder?: string}) {
  const {file, script} = await bundleOffline(project);
  const widget = `assets/widget-${createHash('sha256').update(version).digest('hex').slice(0, 6)}.js`;
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
    writeFileSync(path.join(folder, name), text);
  };
  write(file, script);
  write(widget, `document.body.dataset.widget = '${version}';`);
  const strings = Object.fromEntries(scriptMessageIds.map((id) => [id, offlineMessages[id].text]));
  for (const {locale, folder: own} of languages) {
    const page = (name: string, body: string) =>
      write(
        `${own}${name}index.html`,
        `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><head><title>${name}</title><link rel="icon" href="data:,"></head><body>` +
          `<p class="saved-copy" role="status" ${isOn ? `data-worker="${basePath}sw.js"` : ''} data-saved="Saved {date}." data-back="Back"></p>` +
          `<main>${body}</main><script>${compileBrowserScript(project)}</script></body></html>`,
      );
    page('', `home ${version}`);
    page('law/', `law ${version} <script src="${basePath}${widget}"></script>`);
    page('help/', 'help');
    page('offline/missing/', `missing ${locale}`);
    page(
      'offline/',
      `<p id="of-without"></p><section id="of-panel" hidden><p id="of-status" role="status"></p><progress id="of-progress" hidden></progress>` +
        `<form id="of-form"><div id="of-books"></div><button id="of-keep">Keep</button><button id="of-remove" type="button" hidden>Remove</button></form></section>` +
        `<script id="of-config" type="application/json">${JSON.stringify({locale, root: basePath, folder: own, strings})}</script>` +
        `<script src="${basePath}${file}"></script>`,
    );
    write(`${own}search/index.json`, JSON.stringify({version}));
    write(`downloads/${locale}.pdf`, `%PDF-1.7 ${version}\n%%EOF\n`);
  }
  await writeOffline({
    siteDir: project,
    site: folder,
    basePath,
    isOn,
    languages: languages.map((language) => ({...language, books: [{edition: '2.0', file: `downloads/${language.locale}.pdf`}]})),
  });
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})};
}

/** A host that can be switched off and on, and whose folder can be replaced. */
export async function startHost({folder, basePath}: {folder: string; basePath: string}) {
  let server: Server | null = null;
  let port = 0;
  let delayMs = 0;
  const sockets = new Set<Socket>();
  const options = {folder, basePath, locales: languages.map(({locale}) => locale)};
  const asked: string[] = [];
  const start = async () => {
    const inner = createSiteServer(options);
    const [answer] = inner.listeners('request') as ((...given: unknown[]) => void)[];
    inner.removeAllListeners('request');
    inner.on('request', (request, response) => {
      asked.push(request.url!);
      setTimeout(() => answer!(request, response), delayMs);
    });
    inner.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    server = inner;
    await new Promise<void>((resolve) => inner.listen(port, '127.0.0.1', resolve));
    port = (inner.address() as AddressInfo).port;
  };
  const stop = async () => {
    const closing = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    sockets.forEach((socket) => socket.destroy());
    await closing;
    server = null;
  };
  await start();
  return {
    /** Every address that was asked for. */
    asked,
    address: (inside: string) => `http://127.0.0.1:${port}${basePath}${inside}`,
    start,
    stop,
    publish: (next: string) => (options.folder = next),
    slow: (ms: number) => (delayMs = ms),
  };
}
