import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import os from 'node:os';
import path from 'node:path';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const mimeTypes = '/etc/nginx/mime.types';

/** Whether this machine has an nginx to test with. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0 && existsSync(mimeTypes);
export const hasBrotli = existsSync(brotliModule);

/** Starts an nginx of this machine that serves a built site with the site's own file of directives. */
export async function startNginx(site: string): Promise<{origin: string; close(): Promise<void>}> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nginx-'));
  const port = await freePort();
  const file = path.join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  writeFileSync(
    file,
    [
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      ...(hasBrotli ? [`load_module ${brotliModule};`] : []),
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes auto;`,
      'events {}',
      `http { include ${mimeTypes}; access_log off; ${temporary.join(' ')}`,
      `server { listen 127.0.0.1:${port}; root ${site}; include ${site}/.hosting/nginx.conf;`,
      ...(hasBrotli ? [`include ${site}/.hosting/nginx-brotli.conf;`] : []),
      '} }',
    ].join('\n'),
  );
  const child = spawn('nginx', ['-c', file, '-p', folder], {stdio: ['ignore', 'ignore', 'pipe']});
  let complaints = '';
  child.stderr.on('data', (data) => (complaints += String(data)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(origin).then(() => true, () => false)); tries++) {
    if (tries === 50 || child.exitCode !== null) {
      throw new Error(`nginx does not answer: ${complaints}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    async close() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
