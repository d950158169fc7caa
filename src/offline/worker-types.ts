/** The parts of a service worker's surroundings that ours uses; the library with all of them contradicts the one for pages. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration & {navigationPreload?: {enable(): Promise<void>; disable(): Promise<void>}};
  readonly clients: {claim(): Promise<void>; matchAll(options: {includeUncontrolled: boolean}): Promise<readonly {url: string}[]>};
  readonly navigator: Navigator & {connection?: {saveData?: boolean}};
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: LastingEvent) => void): void;
  addEventListener(type: 'message', listen: (event: LastingEvent & {data: unknown}) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
}

export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
