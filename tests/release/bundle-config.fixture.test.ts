import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {bundleConfig} from '../../src/release';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bundle-config-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

test('The bundled configuration is that of the project and knows its folder', async () => {
  mkdirSync(path.join(folder, 'src'));
  writeFileSync(path.join(folder, 'src/title.ts'), `export const title: string = 'A title';\n`);
  writeFileSync(
    path.join(folder, 'docusaurus.config.ts'),
    `import {title} from './src/title';\nconst config = {title, folder: __dirname};\nexport default config;\n`,
  );
  const file = await bundleConfig(folder);
  const config: unknown = createRequire(path.join(folder, 'x.js'))(path.join(folder, file));
  expect(config).toEqual({title: 'A title', folder});
});
