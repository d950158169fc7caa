import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {filesUnder} from '../../src/floor/files';
import {launchBrowser} from '../../src/machine';
import {collectCode} from '../../src/release';
import {builtFolder} from '../site/built-site';
import {hasBrotli, hasNginx, startNginx} from '../../src/bench/nginx';
import {score} from './headers-score';

if (!hasNginx) {
  process.stderr.write('Skipped the tests with a real server: this machine has no nginx.\n');
}
const site = builtFolder();
const pages = filesUnder(site)
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${path.relative(site, file).split(path.sep).join('/')}`.replace(/index\.html$/, ''));

interface Answer {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
}

const ask = (url: string, encoding = 'identity') =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request(url, {headers: {'Accept-Encoding': encoding}}, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const headers = response.headers as Record<string, string>;
        resolve({status: response.statusCode!, headers, bytes: Buffer.concat(parts)});
      });
    });
    sent.on('error', reject).end();
  });

describe('the shipped policy', () => {
  it('has exactly the hashes of the pages', () => {
    const {code, findings} = collectCode(site);
    expect(findings).toEqual([]);
    const shipped = readFileSync(path.join(site, '_headers'), 'utf8').match(/'sha256-[^']+'/g)!;
    expect([...shipped].sort()).toEqual([...code.scripts, ...code.styles].sort());
  });

  it('is taken by a real Caddy', () => {
    if (spawnSync('caddy', ['version']).status !== 0) {
      process.stderr.write('Skipped: this machine has no Caddy.\n');
      return;
    }
    const folder = mkdtempSync(path.join(os.tmpdir(), 'caddy-'));
    const config = path.join(folder, 'Caddyfile');
    writeFileSync(config, `:8099 {\nroot * ${site}\nimport ${site}/.hosting/Caddyfile\n}\n`);
    const {status, stderr, stdout} = spawnSync('caddy', ['adapt', '--adapter', 'caddyfile', '--config', config], {encoding: 'utf8'});
    rmSync(folder, {recursive: true});
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    expect(stdout).toContain('"precompressed"');
  });
});

(hasNginx ? describe : describe.skip)('the site behind nginx', () => {
  let server: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    server = await startNginx(site);
  });
  afterAll(() => server?.close());

  it('sends every header on every kind of answer', async () => {
    for (const [address, status] of [['/', 200], ['/th/', 200], ['/img/mark.svg', 200], ['/th/no/such/page/', 404], ['/help/', 301]] as const) {
      const answer = await ask(server.origin + address);
      expect([address, answer.status]).toEqual([address, status]);
      const names = new Map([...Object.entries(answer.headers)]);
      const sent = Object.fromEntries(
        ['Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options', 'Cross-Origin-Resource-Policy', 'Strict-Transport-Security'].map(
          (name) => [name, names.get(name.toLowerCase()) ?? ''],
        ),
      );
      expect([address, score(sent)]).toEqual([address, 130]);
    }
  });

  it('sends the packed files as they are', async () => {
    for (const address of ['/', '/ar/use/law/', '/th/mood/kratom-and-mood/']) {
      for (const [encoding, ending] of [['gzip', 'gz'], ...(hasBrotli ? [['br', 'br']] : [])] as const) {
        const {headers, bytes} = await ask(server.origin + address, encoding);
        expect([address, headers['content-encoding'], headers.vary]).toEqual([address, encoding, 'Accept-Encoding']);
        expect(bytes.equals(readFileSync(path.join(site, address, `index.html.${ending}`)))).toBe(true);
      }
    }
  });

  it('lets hashed files be kept for ever, and pages for minutes', async () => {
    const hashed = filesUnder(path.join(site, 'assets')).find((file) => file.endsWith('.js') || file.endsWith('.png'))!;
    const caching = async (address: string) => (await ask(server.origin + address)).headers['cache-control'];
    expect(await caching(`/${path.relative(site, hashed)}`)).toBe('public, max-age=31536000, immutable');
    expect(await caching('/')).toBe('public, max-age=300, must-revalidate');
    expect((await ask(`${server.origin}/.hosting/nginx.conf`)).status).toBe(404);
  });

  it('answers a missing address in its language, and an old one with the new', async () => {
    expect((await ask(`${server.origin}/th/nothing/`)).bytes.toString()).toMatch(/<html[^>]* lang="?th/);
    expect((await ask(`${server.origin}/ar/help/`)).headers.location).toBe('/ar/start/get-help-now/');
  });

  it('breaks no rule of the policy on any page, light or dark, asks nobody else and keeps no cookie', async () => {
    const running = await launchBrowser();
    try {
      const page = await running.browser.newPage();
      const strangers: string[] = [];
      page.on('request', (asked) => asked.url().startsWith(server.origin) || strangers.push(asked.url()));
      await page.evaluateOnNewDocument(() => {
        const seen: string[] = [];
        Object.assign(window, {violations: seen});
        document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) =>
          seen.push(`${effectiveDirective} ${blockedURI} ${sample}`),
        );
      });
      const broken: string[] = [];
      for (const address of pages) {
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}]);
        await page.goto(server.origin + address, {waitUntil: 'load'});
        await page.$eval('[data-theme-button]', (button) => (button as HTMLElement).click()).catch(() => {});
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'light'}]);
        const violations = await page.evaluate(() => (window as unknown as {violations: string[]}).violations);
        broken.push(...violations.map((violation) => `${address} ${violation}`));
      }
      expect(pages.length).toBeGreaterThan(80);
      expect(broken).toEqual([]);
      expect(strangers).toEqual([]);
      expect(await page.browserContext().cookies()).toEqual([]);
    } finally {
      await running.close();
    }
  });

  it('lets the translation editor work', async () => {
    const running = await launchBrowser();
    try {
      const page = await running.browser.newPage();
      await page.goto(`${server.origin}/th/translate/`, {waitUntil: 'networkidle0'});
      expect(await page.$eval('#editor', (editor) => editor.hasAttribute('hidden'))).toBe(false);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBeGreaterThan(0);
    } finally {
      await running.close();
    }
  });
});
