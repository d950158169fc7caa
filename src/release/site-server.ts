import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import path from 'node:path';
import handler from 'serve-handler';
import {languageFolder} from './manifest';

export interface SiteServerOptions {
  /** The folder of the built site. */
  folder: string;
  /** Path under which the site is served, with a slash at both ends. */
  basePath: string;
  locales: readonly string[];
}

/**
 * Serves a built site as a web host would: pages under addresses with a slash at the end, and for an
 * address that does not exist the page that says so, in the address's language.
 */
export function createSiteServer(options: SiteServerOptions): Server {
  return createServer((request, response) => {
    answer(options, request, response).catch((error: Error) => {
      response.statusCode = 500;
      response.end(error.message);
    });
  });
}

async function answer(options: SiteServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {folder, basePath} = options;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const redirect = (address: string) => response.writeHead(302, {Location: address + url.search}).end();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, {Allow: 'GET, HEAD'}).end();
    return;
  }
  if (!url.pathname.startsWith(basePath)) {
    if (url.pathname === '/' || `${url.pathname}/` === basePath) {
      redirect(basePath);
      return;
    }
    sendMissing(options, '', request, response);
    return;
  }
  const inside = url.pathname.slice(basePath.length);
  const canonical = inside.replace(/(^|\/)index(\.html)?$/, '$1');
  if (canonical !== inside) {
    redirect(basePath + canonical);
    return;
  }
  if (inside !== '' && !inside.endsWith('/') && isPage(folder, inside)) {
    redirect(`${basePath}${inside}/`);
    return;
  }
  request.url = `/${inside}${url.search}`;
  await handler(
    request,
    response,
    {public: folder, cleanUrls: true, trailingSlash: undefined, directoryListing: false, etag: true},
    {sendError: () => sendMissing(options, inside, request, response)},
  );
}

function isPage(folder: string, inside: string): boolean {
  try {
    return statSync(path.join(folder, decodeURIComponent(inside), 'index.html')).isFile();
  } catch {
    return false;
  }
}

function sendMissing(options: SiteServerOptions, inside: string, request: IncomingMessage, response: ServerResponse): void {
  const locale = options.locales.find((code) => inside.split('/')[0] === languageFolder(code));
  const page = path.join(options.folder, locale ? languageFolder(locale) : '', '404.html');
  response.writeHead(404, {'Content-Type': existsSync(page) ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'});
  response.end(request.method === 'HEAD' ? undefined : existsSync(page) ? readFileSync(page) : 'Not found');
}
