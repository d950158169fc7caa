import {cachesOf} from './copy';
import type {WorkerScope} from './worker-types';

/** Stands in the worker's place when the publisher sets `OFFLINE=no`: removes every copy and then itself. */

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(stop()));

async function stop(): Promise<void> {
  const names = await cachesOf(worker.registration.scope);
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
