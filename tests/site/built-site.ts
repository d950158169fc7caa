import {readFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseHTML} from 'linkedom';
import {createSiteServer} from '../../src/release';
import {editions, listPages, locales, sourceLocale} from '../../src/site';

/** The root of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The folder of the site that was built for these tests. */
export function builtFolder(): string {
  const folder = process.env.KRATOM_SITE;
  if (!folder) {
    throw new Error('KRATOM_SITE is not set; these tests run after tests/site/build-once.mjs.');
  }
  return folder;
}

/** Path of a language on the site: `/` or `/th/`. */
export const pathOf = (locale: string) => (locale === sourceLocale ? '/' : `/${locale}/`);

/** A page of the guide in one language, with its address. */
export interface Route {
  locale: string;
  edition: string;
  id: string;
  section: string;
  address: string;
}

/** Every page of every edition in every language. */
export function allRoutes(): Route[] {
  return locales.flatMap(({code}) =>
    editions.flatMap((edition) =>
      listPages(root, edition).map(({id, section, slug}) => {
        const address = `${pathOf(code)}${edition.path}${slug}`.replace(/\/+/g, '/');
        return {locale: code, edition: edition.edition, id, section, address};
      }),
    ),
  );
}

export function htmlOf(address: string): string {
  const file = address.endsWith('.html') ? address : `${address}index.html`;
  return readFileSync(path.join(builtFolder(), file), 'utf8');
}

/** The page at an address, as a document. */
export function pageAt(address: string): Document {
  return parseHTML(htmlOf(address)).document as unknown as Document;
}

/** Serves the built site on a free port of this machine. */
export async function serveBuilt(): Promise<{origin: string; close(): Promise<void>}> {
  const server = createSiteServer({folder: builtFolder(), basePath: '/', locales: locales.map(({code}) => code)});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
