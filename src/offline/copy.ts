import {listAddress, type KeptFile, type LanguageFiles} from './types';

/**
 * A language's copy in the browser: one cache for each version of its list of files. Read and written by
 * the worker and by the page 'Keep offline'.
 */
export interface Place {
  /** Full address of the site's root. */
  root: string;
  locale: string;
  folder: string;
}

/** What of a version is to be kept. */
export interface Wish {
  /** Expected hash of the list; without it, that of the list as the site has it now. */
  list?: string;
  /** Addresses to keep, from the root; without it, all but the books. */
  only?: ReadonlySet<string>;
  /** Addresses of books to keep with it. */
  books?: readonly string[];
  onProgress?: (done: number, total: number) => void;
}

/** A complete copy, as it is shown. */
export interface Copy {
  /** Hash of its list of files. */
  version: string;
  date: string;
  books: string[];
}

const completeAddress = 'offline/complete';
const prefixOf = (root: string) => `kratom-and-mood ${root} `;

/** The cache of one version of a language; also of parts that belong to no language. */
export const cacheName = (root: string, locale: string, version: string) => `${prefixOf(root)}${locale} ${version}`;

/** The caches of this site, of one language or of all. */
export async function cachesOf(root: string, locale?: string): Promise<string[]> {
  const prefix = prefixOf(root) + (locale ? `${locale} ` : '');
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/** The first 64 bits of a SHA-256, in hexadecimal digits: enough to tell versions apart. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads what there is to keep of a language, with the hash of the list. */
export async function readList({root, folder}: Place): Promise<{list: LanguageFiles; hash: string}> {
  const answer = await fetch(root + folder + listAddress, {cache: 'no-cache'});
  const bytes = await answer.arrayBuffer();
  if (!answer.ok) {
    throw new Error(`${answer.status} for ${listAddress}`);
  }
  return {list: JSON.parse(new TextDecoder().decode(bytes)) as LanguageFiles, hash: await hashOf(bytes)};
}

/**
 * Brings the wished files into the cache of their version. What an older copy holds unchanged is not
 * fetched again, and every file must be the one that the list names: a copy never mixes two versions.
 * @throws Error when the network is gone, or the site is just being changed
 */
export async function keep(place: Place, {list: expected, only, books = [], onProgress}: Wish): Promise<void> {
  const {root, locale} = place;
  const {list, hash} = await readList(place);
  if (expected && hash !== expected) {
    throw new Error('The site has a newer list.');
  }
  const name = cacheName(root, locale, hash);
  const cache = await caches.open(name);
  const older = (await cachesOf(root, locale)).filter((other) => other !== name);
  const files = [
    ...list.files.filter(([address]) => !only || only.has(address)),
    ...list.books.map(({file}) => file).filter(([address]) => books.includes(address)),
  ];
  for (const [index, file] of files.entries()) {
    onProgress?.(index, files.length);
    const address = root + file[0];
    if (!(await cache.match(address))) {
      await cache.put(address, (await fromOlder(older, address, file)) ?? (await fetchExact(address, file)));
    }
  }
  if (!only) {
    await cache.put(root + completeAddress, new Response(new Date().toISOString()));
  }
  onProgress?.(files.length, files.length);
}

async function fromOlder(names: readonly string[], address: string, [, hash]: KeptFile): Promise<Response | null> {
  for (const cacheName of names) {
    const found = await caches.match(address, {cacheName});
    if (found?.headers.get('x-hash') === hash) {
      return stamped(await found.arrayBuffer(), found, hash);
    }
  }
  return null;
}

/** Fetches a file; when the browser's own cache has another version, once more from the site. */
export async function fetchExact(address: string, [path, hash]: KeptFile): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const answer = await fetch(address, {cache});
    const bytes = await answer.arrayBuffer();
    if (answer.ok && (await hashOf(bytes)) === hash) {
      return stamped(bytes, answer, hash);
    }
  }
  throw new Error(`Another version of ${path}.`);
}

/** A page cannot read the headers of its own answer, but it can read this measure of time. */
function stamped(bytes: ArrayBuffer, {headers: from}: Response, hash: string): Response {
  const headers = new Headers(from);
  ['content-encoding', 'content-length', 'vary'].forEach((name) => headers.delete(name));
  headers.set('x-hash', hash);
  headers.set('server-timing', `saved;desc="${new Date().toISOString()}"`);
  return new Response(bytes, {headers});
}

/** What a cache holds: addresses from the root, and since when it is complete. */
export async function contentsOf(root: string, name: string): Promise<{addresses: Set<string>; date: string | null}> {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  const mark = await cache.match(root + completeAddress);
  const addresses = new Set(requests.map(({url}) => url.slice(root.length)));
  addresses.delete(completeAddress);
  return {addresses, date: mark ? await mark.text() : null};
}

/** The newest complete copy of a language, or null. */
export async function copyOf({root, locale}: Place): Promise<Copy | null> {
  const names = await cachesOf(root, locale);
  const contents = await Promise.all(names.map(async (name) => ({name, ...(await contentsOf(root, name))})));
  const [newest] = contents.filter(({date}) => date).sort((a, b) => (a.date! < b.date! ? 1 : -1));
  const books = [...(newest?.addresses ?? [])].filter((address) => address.endsWith('.pdf'));
  return newest ? {version: newest.name.split(' ').at(-1)!, date: newest.date!, books} : null;
}

/** Removes all that is kept of a language. Until it is asked for again, nothing of it is kept quietly. */
export async function removeCopy({root, locale}: Place): Promise<void> {
  await Promise.all((await cachesOf(root, locale)).map((name) => caches.delete(name)));
  await (await caches.open(wishesOf(root))).put(root + locale, new Response('no'));
}

/** Takes back that nothing of a language is to be kept. */
export async function allowCopy({root, locale}: Place): Promise<void> {
  await (await caches.open(wishesOf(root))).delete(root + locale);
}

/** Tells whether the reader removed the copy of a language. */
export async function isRefused({root, locale}: Place): Promise<boolean> {
  return Boolean(await caches.match(root + locale, {cacheName: wishesOf(root)}));
}

/** The cache that remembers what the reader wishes; it outlives all versions. */
export const wishesOf = (root: string) => cacheName(root, '-', 'wishes');
