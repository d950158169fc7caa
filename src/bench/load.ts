import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {MachineError} from '../floor/errors';
import {hasBrotli, hasNginx, startNginx} from './nginx';

/** How long each kind of request is made, and by how many connections at once. */
const load = {seconds: 10, connections: 64, threads: 2};

/** What the server did with one kind of request. */
export interface LoadRow {
  what: string;
  requestsPerSecond: number;
  /** Bytes of one answer's body on the way. */
  bytes: number;
  /** `br`, `gzip` or `none`: how the answer was packed. */
  packed: string;
  caching: string;
  /** Answers with another status than 200. */
  failures: number;
}

/**
 * Serves a built site with nginx on this machine and asks for it with wrk, for ten seconds a kind: the page
 * packed by Brotli, by gzip and not at all, a file whose name changes with what it holds, a book.
 * @throws MachineError when nginx or wrk is not there, or there is no site
 */
export async function measureLoad(site: string, page: string): Promise<LoadRow[]> {
  requireTools(site, page);
  const {origin, close} = await startNginx(site);
  const hashed = `assets/${firstFile(path.join(site, 'assets'))}`;
  const book = `downloads/${readdirSync(path.join(site, 'downloads')).find((name) => name.endsWith('_a4.pdf'))}`;
  const kinds: [what: string, address: string, accepts: string][] = [
    ...(hasBrotli ? [['page, Brotli', page, 'br'] satisfies [string, string, string]] : []),
    ['page, gzip', page, 'gzip'],
    ['page, not packed', page, 'identity'],
    ['hashed file', hashed, 'gzip'],
    ['book', book, 'identity'],
  ];
  try {
    const rows: LoadRow[] = [];
    for (const [what, address, accepts] of kinds) {
      rows.push(await measureKind(what, `${origin}/${address}`, accepts));
    }
    return rows;
  } finally {
    await close();
  }
}

/** The rows as a table in Markdown. */
export function loadTable(rows: readonly LoadRow[]): string {
  const lines = rows.map(({what, requestsPerSecond, bytes, packed, caching, failures}) =>
    [what, Math.round(requestsPerSecond), bytes, packed, caching, failures].join(' | '),
  );
  const head = ['kind | requests a second | bytes | packed | caching | failures', '--- | --: | --: | --- | --- | --:'];
  return `${[...head, ...lines].map((line) => `| ${line} |`).join('\n')}\n`;
}

function requireTools(site: string, page: string): void {
  if (!hasNginx || spawnSync('wrk', ['--version']).error) {
    throw new MachineError('Found no nginx or no wrk, which this measurement needs.', 'install both (Debian: nginx, libnginx-mod-http-brotli-static, wrk).');
  }
  if (!existsSync(path.join(site, page, 'index.html'))) {
    throw new MachineError(`Found no ${page} in ${site}, expected a built site.`, 'run `npm run build` first.');
  }
}

async function measureKind(what: string, address: string, accepts: string): Promise<LoadRow> {
  const headers = {'Accept-Encoding': accepts};
  // HEAD keeps the bytes as they travel; GET would unpack them.
  const {headers: answer} = await fetch(address, {method: 'HEAD', headers});
  const {threads, connections, seconds} = load;
  const args = [`-t${threads}`, `-c${connections}`, `-d${seconds}s`, '-H', `Accept-Encoding: ${accepts}`, address];
  const {stdout} = spawnSync('wrk', args, {encoding: 'utf8'});
  return {
    what,
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN),
    bytes: Number(answer.get('content-length')),
    packed: answer.get('content-encoding') ?? 'none',
    caching: answer.get('cache-control') ?? 'none',
    failures: Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0),
  };
}

function firstFile(folder: string): string {
  const found = readdirSync(folder, {recursive: true, withFileTypes: true}).find((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name));
  return path.relative(folder, path.join(found?.parentPath ?? folder, found?.name ?? ''));
}
