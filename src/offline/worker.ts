import {cacheName, cachesOf, contentsOf, fetchExact, isRefused, keep, wishesOf, type Place} from './copy';
import {listAddress, missingAddress, workerAddress, type OfflineLanguage, type OfflineSite} from './types';
import type {FetchEvent, WorkerScope} from './worker-types';

/** The service worker: answers for the site where the network does not. What it does and why: OFFLINE.md. */

declare const OFFLINE_SITE: OfflineSite;
const {build, languages} = OFFLINE_SITE;
const worker = self as unknown as WorkerScope;
const root = worker.registration.scope;
const shell = cacheName(root, '-', build);
const patienceMs = 3000;

const placeOf = ({locale, folder}: OfflineLanguage): Place => ({root, locale, folder});
const nameOf = ({locale, list}: OfflineLanguage) => cacheName(root, locale, list);

/** The language of an address from the root; the source language has no folder, and books have theirs in their names. */
function languageOf(address: string): OfflineLanguage {
  const named = languages.find(({locale, folder}) => (folder !== '' && address.startsWith(folder)) || address.includes(`_${locale}_`));
  return named ?? languages.find((language) => language.folder === '')!;
}

worker.addEventListener('install', (event) => event.waitUntil(install()));

/** A new version takes over only when all of it is there; until then the former one answers from its own caches. */
async function install(): Promise<void> {
  const cache = await caches.open(shell);
  const open = (await worker.clients.matchAll({includeUncontrolled: true})).map(({url}) => languageOf(url.slice(root.length)));
  const wanted = worker.navigator.connection?.saveData ? new Set(open) : languages;
  for (const language of [...wanted].filter(({missing}) => missing !== '')) {
    const address = language.folder + missingAddress;
    const page = await fetchExact(root + address, [address, language.missing, 0]);
    // It stands for another page, so it does not call itself a copy.
    page.headers.delete('server-timing');
    await cache.put(root + address, page);
  }
  for (const language of languages) {
    await renew(language);
  }
  await worker.skipWaiting();
}

/** Keeps of the new version what the former copy of a language holds. */
async function renew(language: OfflineLanguage): Promise<void> {
  const former = (await cachesOf(root, language.locale)).filter((name) => name !== nameOf(language));
  const contents = await Promise.all(former.map((name) => contentsOf(root, name)));
  const addresses = new Set(contents.flatMap((content) => [...content.addresses]));
  if (addresses.size > 0) {
    const isComplete = contents.some(({date}) => date);
    const books = [...addresses].filter((address) => address.endsWith('.pdf'));
    await keep(placeOf(language), {list: language.list, books, only: isComplete ? undefined : addresses});
  }
}

worker.addEventListener('activate', (event) => event.waitUntil(activate()));

async function activate(): Promise<void> {
  const current = new Set([shell, wishesOf(root), ...languages.map(nameOf)]);
  const former = (await cachesOf(root)).filter((name) => !current.has(name));
  await Promise.all(former.map((name) => caches.delete(name)));
  // In Firefox a page cannot be shown out of a copy when the request that began before the worker has failed.
  await worker.registration.navigationPreload?.[/\bFirefox\//.test(worker.navigator.userAgent) ? 'disable' : 'enable']();
  await worker.clients.claim();
}

/** What a page says when it has loaded: where it is, and whether the reader saves data. */
interface Visit {
  address: string;
  light: boolean;
}

const quiet = new Map<OfflineLanguage, Promise<void>>();

worker.addEventListener('message', (event) => {
  const {address, light} = event.data as Visit;
  const language = languageOf(address.slice(root.length));
  // One page after the other, so that no language is fetched twice.
  const work = (quiet.get(language) ?? Promise.resolve()).then(() => visited(language, address.slice(root.length), light));
  quiet.set(language, work.catch(() => {}));
  event.waitUntil(quiet.get(language)!);
});

async function visited(language: OfflineLanguage, address: string, light: boolean): Promise<void> {
  const place = placeOf(language);
  if (await isRefused(place)) {
    return;
  }
  const {addresses, date} = await contentsOf(root, nameOf(language));
  if (date || (light && addresses.has(address))) {
    return;
  }
  await keep(place, {list: language.list, only: new Set([address])});
  if (!light) {
    await keep(place, {list: language.list});
  }
}

worker.addEventListener('fetch', (event) => {
  const {request} = event;
  const address = request.url.slice(root.length).replace(/[?#].*$/, '');
  const isOurs = request.method === 'GET' && request.url.startsWith(root) && !request.headers.has('range');
  if (!isOurs || address === workerAddress || address.endsWith(listAddress)) {
    return;
  }
  event.respondWith(request.mode === 'navigate' ? answerPage(event, address) : answerFile(event, address));
});

async function answerPage(event: FetchEvent, address: string): Promise<Response> {
  const network = fromNetwork(event);
  const kept = (await find(address)) ?? (await find(`${address}/`));
  const answer = await (kept ? soon(network, kept) : network.catch(() => null));
  return answer ?? (await caches.match(root + languageOf(address).folder + missingAddress, {cacheName: shell})) ?? Response.error();
}

async function answerFile(event: FetchEvent, address: string): Promise<Response> {
  const kept = await find(address);
  // What lies in this folder changes its name when it changes.
  return kept && address.startsWith('assets/') ? kept : kept ? soon(fetch(event.request), kept) : fetch(event.request);
}

/** The browser begins to ask for a page before the worker has started. */
function fromNetwork(event: FetchEvent): Promise<Response> {
  const preload = event.preloadResponse ?? Promise.resolve(undefined);
  const network = preload.then((answer) => answer ?? fetch(event.request));
  event.waitUntil(network.catch(() => {}));
  return network;
}

/** The network's answer, or what is kept when it fails or takes too long. */
function soon(network: Promise<Response>, kept: Response): Promise<Response> {
  const answer = network.then((found) => (found.status < 500 ? found : kept)).catch(() => kept);
  return Promise.race([answer, new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patienceMs))]);
}

/** Looks through the current version only: first the language of the address, then those that share its files. */
async function find(address: string): Promise<Response | undefined> {
  const own = languageOf(address);
  for (const language of [own, ...languages.filter((other) => other !== own)]) {
    const found = await caches.match(root + address, {cacheName: nameOf(language)});
    if (found) {
      return found;
    }
  }
  return undefined;
}
