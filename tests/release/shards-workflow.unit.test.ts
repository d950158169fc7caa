import {readFileSync} from 'node:fs';
import {expect, test} from '@jest/globals';
import {parse} from 'yaml';
import {locales} from '../../src/site';

test('The workflow builds a shard for every language, with actions pinned by hash', () => {
  const text = readFileSync('.github/workflows/shards.yml', 'utf8');
  const {jobs} = parse(text) as {jobs: {shard: {strategy: {matrix: {locale: string[]}}}}};
  expect(jobs.shard.strategy.matrix.locale).toEqual(locales.map(({code}) => code));
  const uses = [...text.matchAll(/uses: (\S+)/g)].map((match) => match[1]);
  expect(uses.filter((action) => !/@[0-9a-f]{40}$/.test(action!))).toEqual([]);
});
