import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {hasBrotli, hasNginx} from '../../src/bench/nginx';

const containerfile = readFileSync('container/Containerfile', 'utf8');
const configuration = readFileSync('container/nginx.conf', 'utf8');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'container-'));
});
afterAll(() => rmSync(folder, {recursive: true}));

describe('the container', () => {
  test('copies only what is there and what its ignore file lets through', () => {
    const copied = [...containerfile.matchAll(/^COPY (\S+)/gm)].map(([, from]) => from!.replace(/\/$/, ''));
    const letThrough = readFileSync('.containerignore', 'utf8').match(/(?<=^!).+$/gm);
    expect(copied).toEqual(['container/nginx.conf', 'build']);
    expect(letThrough).toEqual(['build', 'container']);
    expect(existsSync('container/nginx.conf')).toBe(true);
  });

  test('runs without root and on a port that needs none', () => {
    expect(containerfile).toMatch(/^USER www-data$/m);
    expect(configuration).toContain('listen 8080;');
  });

  test('notes neither who reads nor what', () => {
    expect(configuration).toContain('access_log off;');
    expect(configuration).toContain('log_not_found off;');
  });

  const testWithNginx = hasNginx && hasBrotli ? test : test.skip;
  testWithNginx(`has a configuration that nginx takes${hasNginx && hasBrotli ? '' : ' (skipped: no nginx with its Brotli module here)'}`, () => {
    const rules = path.join(folder, 'site');
    mkdirSync(rules);
    writeFileSync(path.join(rules, 'nginx.conf'), 'index index.html;\n');
    writeFileSync(path.join(rules, 'nginx-brotli.conf'), 'brotli_static on;\n');
    const file = path.join(folder, 'nginx.conf');
    const moved = configuration
      .replaceAll(' /tmp/', ` ${folder}/`)
      .replaceAll('/etc/nginx/site/', `${rules}/`)
      .replace('root /srv/site;', `root ${rules};`);
    writeFileSync(file, moved);
    const {stderr, status} = spawnSync('nginx', ['-t', '-c', file], {encoding: 'utf8'});
    expect(`${status} ${stderr}`).toMatch(/^0 .*test is successful/s);
  });
});
