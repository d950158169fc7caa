import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import {UsageError} from '../floor/errors';
import type {Settings} from '../site';

/** The note in a shard that says what it is; it does not go into the site. */
export const shardNote = 'shard.json';

const shape = z.object({locales: z.array(z.string()).min(1), settings: z.record(z.string(), z.unknown())});

/** What a shard is a part of. */
export interface ShardNote {
  locales: string[];
  settings: Settings;
}

/** Leaves in a shard which languages it holds and with which settings they were made. */
export function writeShardNote(site: string, note: ShardNote): void {
  writeFileSync(path.join(site, shardNote), `${JSON.stringify(note, null, 2)}\n`);
}

/**
 * Copies shards into one site.
 * @throws UsageError when a folder is no shard, was made with other settings, or languages are there twice or not at all
 */
export function collectShards(shards: readonly string[], site: string, settings: Settings): void {
  const notes = shards.map((shard) => readNote(shard));
  const expected = JSON.stringify(settings);
  notes.forEach((note, index) => {
    if (JSON.stringify(note.settings) !== expected) {
      throw new UsageError(
        `Unexpected settings in ${shards[index]}, expected those of this merge.`,
        'build all shards and merge them with the same SITE_URL, BASE_PATH, REPOSITORY_URL, LOCALES, POLICY_IN_PAGES and OFFLINE.',
      );
    }
  });
  const found = notes.flatMap(({locales}) => locales).sort();
  const wanted = [...settings.locales].sort();
  if (found.join() !== wanted.join()) {
    throw new UsageError(
      `Unexpected languages ${found.join(', ') || 'none'} in the shards, expected each of ${wanted.join(', ')} once.`,
      'give the folder of every shard once.',
    );
  }
  mkdirSync(site, {recursive: true});
  shards.forEach((shard) => cpSync(shard, site, {recursive: true}));
  rmSync(path.join(site, shardNote));
}

function readNote(shard: string): z.output<typeof shape> {
  const file = path.join(shard, shardNote);
  const result = existsSync(file) ? shape.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  if (!result?.success) {
    throw new UsageError(`Found no shard in ${shard}, expected its ${shardNote}.`, 'make it with `npm run build -- --shard <language> --out-dir <folder>`.');
  }
  return result.data;
}
