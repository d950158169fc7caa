import type {Browser, CDPSession, Page} from 'puppeteer';

/** What a reader with a cheap phone waits and pays for. */
export interface View {
  /** All bytes on the way, headers included, in kB. */
  kilobytes: number;
  requests: number;
  /** Largest contentful paint, in milliseconds. */
  lcp: number;
  /** Sum of what tasks take beyond 50 ms, in milliseconds. */
  blocking: number;
  /** From the tap on a link, after resting on it, to the next page, in milliseconds. */
  next: number;
}

/** 'Slow 4G' as Lighthouse applies it, and a processor four times slower. */
const network = {offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1000) / 8, uploadThroughput: (675 * 1000) / 8};
const slowdown = 4;
const phone = {width: 360, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true};
const settleMs = 2500;
const restMs = 1500;

/** What the page itself tells when it is done. */
interface Paints {
  lcp: number;
  blocking: number;
}

/**
 * Opens a page in a browser without any cache, on a phone and a slow network, `runs` times; gives the median of
 * each figure.
 * @param address the page
 * @param link path of the page that is opened next, as it ends
 */
export async function measureView(browser: Browser, address: string, link: string, runs: number): Promise<View> {
  const views: View[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.createBrowserContext();
    try {
      views.push(await viewOnce(await context.newPage(), address, link));
    } finally {
      await context.close();
    }
  }
  const median = (key: keyof View) => views.map((view) => view[key]).sort((a, b) => a - b)[Math.floor(runs / 2)]!;
  return {kilobytes: median('kilobytes'), requests: median('requests'), lcp: median('lcp'), blocking: median('blocking'), next: median('next')};
}

/** As a text: it must not carry what a compiler adds to functions. */
const observePaints = `
  const paints = (window.benchPaints = {lcp: 0, blocking: 0});
  const see = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true});
  see('largest-contentful-paint', (entry) => (paints.lcp = entry.startTime));
  see('longtask', (entry) => (paints.blocking += Math.max(0, entry.duration - 50)));
`;

async function viewOnce(page: Page, address: string, link: string): Promise<View> {
  await page.setViewport(phone);
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
  const traffic = countTraffic(session);
  await page.evaluateOnNewDocument(observePaints);
  await page.goto(address, {waitUntil: 'load', timeout: 60_000});
  await wait(settleMs);
  const {lcp, blocking} = await page.evaluate(() => (window as unknown as {benchPaints: Paints}).benchPaints);
  const {bytes, requests} = {...traffic};
  return {kilobytes: bytes / 1000, requests, lcp, blocking, next: await nextPage(page, link)};
}

/** Rests on a link in the text, as a reader does before a tap, then opens it. */
async function nextPage(page: Page, link: string): Promise<number> {
  const selector = `main a[href$="${link}"]`;
  const before = await page.$eval('h1', (heading) => heading.textContent);
  await page.$eval(selector, (element) => element.scrollIntoView({block: 'center', behavior: 'instant'}));
  await page.hover(selector);
  await wait(restMs);
  const began = Date.now();
  await page.click(selector);
  await page.waitForFunction((old) => (document.querySelector('h1')?.textContent ?? old) !== old, {polling: 50, timeout: 60_000}, before);
  return Date.now() - began;
}

function countTraffic(session: CDPSession): {bytes: number; requests: number} {
  const traffic = {bytes: 0, requests: 0};
  session.on('Network.requestWillBeSent', ({request}) => (traffic.requests += request.url.startsWith('http') ? 1 : 0));
  session.on('Network.loadingFinished', ({encodedDataLength}) => (traffic.bytes += encodedDataLength));
  return traffic;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
