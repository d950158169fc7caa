import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import {measureBuilds, measureViews, peersOf} from './peers';
import {peerTable, type PeerFigures} from './peer-table';

/** The file that keeps the last run, from the root of the project. */
export const resultsFile = 'bench/RESULTS.md';

/** Measures this product beside its peers and keeps the table. Takes about a quarter of an hour. */
export async function runPeers(siteDir: string, note: (line: string) => void): Promise<PeerFigures> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bench-peers-'));
  const loadBefore = loadavg()[0]!;
  try {
    const peers = peersOf(siteDir, scratch);
    note('Opening pages …');
    const views = await measureViews(peers, note);
    note('Building …');
    const builds = measureBuilds(peers, note);
    const machine = {node: process.version, processors: availableParallelism(), loadBefore, loadAfter: loadavg()[0]!};
    const figures = {date: new Date().toISOString().slice(0, 10), machine, views, builds};
    writeFileSync(path.join(siteDir, resultsFile), peerTable(figures));
    return figures;
  } finally {
    rmSync(scratch, {recursive: true, force: true});
    rmSync(path.join(siteDir, 'bench/.sites'), {recursive: true, force: true});
  }
}
