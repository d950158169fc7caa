import {expect, test} from '@jest/globals';
import {untar} from '../../src/machine/untar';

function entry(name: string, content: string, kind = '0', mode = '0000644'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(mode, 100);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  header.write(kind, 156);
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)]);
}
const end = Buffer.alloc(1024);

test('reads the files of an archive and leaves folders out', () => {
  const archive = Buffer.concat([entry('lib/', '', '5'), entry('lib/a.so', 'abc', '0', '0000755'), entry('b', ''), end]);
  expect(untar(archive).map(({name, executable, content}) => [name, executable, content.toString()])).toEqual([
    ['lib/a.so', true, 'abc'],
    ['b', false, ''],
  ]);
});

test('refuses an archive that is cut short', () => {
  expect(() => untar(entry('a', 'x'.repeat(600)).subarray(0, 900))).toThrow("Unexpected end of the archive at 'a'");
});

test.each(['../a', '/etc/a', 'a/../../b'])('refuses a name that leads out of the folder: %s', (name) => {
  expect(() => untar(Buffer.concat([entry(name, 'x'), end]))).toThrow('expected a path inside it');
});
