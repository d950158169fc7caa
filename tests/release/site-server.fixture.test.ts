import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {createSiteServer} from '../../src/release';
import {builtPage} from './small-project';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'served-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  };
  write('index.html', builtPage('en', 'home'));
  write('404.html', builtPage('en', 'no such page'));
  write('use/law/index.html', builtPage('en', 'law'));
  write('1.0/index.html', builtPage('en', 'edition one'));
  write('th/404.html', builtPage('th', 'ไม่พบหน้า'));
  write('th/index.html', builtPage('th', 'หน้าแรก'));
  write('img/mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(path.join(path.dirname(folder), 'outside.txt'), 'secret');
});
afterAll(() => rmSync(folder, {recursive: true}));

describe.each(['/', '/kratom/'])('served under %s', (basePath) => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createSiteServer({folder, basePath, locales: ['en', 'th']});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const get = async (address: string) => {
    const response = await fetch(origin + address, {redirect: 'manual'});
    return {status: response.status, place: response.headers.get('location'), type: response.headers.get('content-type'), text: await response.text()};
  };

  test('answers with the page of an address', async () => {
    expect(await get(basePath)).toMatchObject({status: 200, text: expect.stringContaining('home')});
    expect(await get(`${basePath}use/law/`)).toMatchObject({status: 200, text: expect.stringContaining('law')});
    expect(await get(`${basePath}1.0/`)).toMatchObject({status: 200, text: expect.stringContaining('edition one')});
    expect(await get(`${basePath}img/mark.svg`)).toMatchObject({status: 200, type: 'image/svg+xml'});
  });

  test('leads to the address with a slash at the end, and keeps the query', async () => {
    expect(await get(`${basePath}use/law?q=1`)).toMatchObject({status: 302, place: `${basePath}use/law/?q=1`});
    expect(await get(`${basePath}1.0`)).toMatchObject({status: 302, place: `${basePath}1.0/`});
    expect(await get(`${basePath}use/law/index.html`)).toMatchObject({status: 302, place: `${basePath}use/law/`});
    expect(await get('/')).toMatchObject(basePath === '/' ? {status: 200} : {status: 302, place: basePath});
  });

  test('says in the language of the address that there is no such page', async () => {
    expect(await get(`${basePath}nothing/`)).toMatchObject({status: 404, text: expect.stringContaining('no such page')});
    expect(await get(`${basePath}th/nothing/`)).toMatchObject({status: 404, text: expect.stringContaining('ไม่พบหน้า')});
    expect(await get(`${basePath}img/`)).toMatchObject({status: 404});
  });

  test('gives nothing from outside the folder', async () => {
    for (const address of ['..%2foutside.txt', '%2e%2e/outside.txt', '..%5coutside.txt', '%00', '%']) {
      const {status, text} = await get(basePath + address);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain('secret');
    }
  });
});
