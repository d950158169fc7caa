import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from '@jest/globals';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'write-'));
});

afterEach(() => rmSync(folder, {recursive: true}));

const hasBash = spawnSync('bash', ['-c', 'ulimit -f']).status === 0;
const withBash = hasBash ? test : test.skip;
if (!hasBash) {
  console.info('Skipped the test of a full disk: there is no bash that limits the size of files.');
}

withBash('a file for which there is no room is named, and the former one stays', () => {
  const target = path.join(folder, 'book.pdf');
  writeFileSync(target, 'former');
  const code = `import('./src/press/write-file.ts').then((file) => (file.writeWhole ?? file.default.writeWhole)(process.argv[1], Buffer.alloc(1e6)))`;
  const limited = `trap '' XFSZ; ulimit -f 100; exec "$0" --import tsx -e "$1" "$2"`;
  const {status, stderr} = spawnSync('bash', ['-c', limited, process.execPath, code, target], {encoding: 'utf8'});
  expect(status).not.toBe(0);
  expect(stderr).toContain('There is no room on the disk for book.pdf');
  expect(readFileSync(target, 'utf8')).toBe('former');
  expect(readdirSync(folder)).toEqual(['book.pdf']);
});
