import {mkdtempSync, rmSync} from 'node:fs';
import {availableParallelism, loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import type {CatalogueRun} from '../bench/catalogue-run';
import {measureCatalogues, type CatalogueCosts} from '../bench/catalogues';
import {disturbBuilds} from '../bench/disturb';
import {loadTable, measureLoad} from '../bench/load';
import {folderSize, measureRun, pageWeight, type RunCost} from '../bench/measure';
import {peerTable} from '../bench/peer-table';
import {runPeers} from '../bench/run-peers';
import {exitCodes, UsageError} from '../floor/errors';
import {formatBytes, report} from '../floor/log';
import {editions, locales, sourceLocale} from '../site';
import {readOptions} from './options';

const help = `
Measures what the product costs: a whole build cold (no caches) and warm, each with time and peak
memory, then the weight of one page in every language, the size of site and books, and the work on
catalogues: the site in twelve languages, and 20,000 segments in one.

  npm run bench
  npm run bench -- --json
  npm run bench -- --catalogues
  npm run bench -- --load
  npm run bench -- --peers
  npm run bench -- --disturb 30

Options:
  --catalogues   only the work on catalogues
  --load         only the built site under many requests, served by nginx on this machine (needs wrk)
  --peers        only this product beside VitePress and Astro Starlight on the same generated pages:
                 first view, next page, cold builds; they are installed apart, by
                 \`npm ci --prefix bench --ignore-scripts\`; bench/RESULTS.md keeps the table
  --disturb N    only this: end N real builds at random moments, let five run into a full disk, and
                 see whether the published site stays as it was; ends with 1 when it does not
  --json   print the figures as JSON on standard output

Times are those of this machine at this moment; compare ratios of one run.
`;

const caches = ['.docusaurus', '.i18n', '.cache', 'node_modules/.cache'];
const measuredPage = 'mood/kratom-and-mood/index.html';

/** Measures builds and pages. Leaves `build/` as it was. */
export async function run(args: string[]): Promise<number> {
  const options = {
    json: {type: 'boolean', default: false},
    catalogues: {type: 'boolean', default: false},
    load: {type: 'boolean', default: false},
    peers: {type: 'boolean', default: false},
    disturb: {type: 'string'},
  } as const;
  const values = readOptions(args, options, help);
  if (!values) {
    return 0;
  }
  const siteDir = process.cwd();
  if (values.load) {
    const rows = await measureLoad(path.join(siteDir, 'build'), path.posix.dirname(measuredPage));
    process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : loadTable(rows));
    return exitCodes.done;
  }
  if (values.peers) {
    const figures = await runPeers(siteDir, report);
    process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : peerTable(figures));
    return exitCodes.done;
  }
  if (values.disturb !== undefined) {
    return disturb(siteDir, values.disturb, values.json);
  }
  report('Working on catalogues …');
  const catalogues = measureCatalogues(siteDir);
  if (values.catalogues) {
    process.stdout.write(values.json ? `${JSON.stringify(catalogues, null, 2)}\n` : `${catalogueLines(catalogues).join('\n')}\n`);
    return 0;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const built = path.join(folder, 'build');
  const build = (): Promise<RunCost> =>
    measureRun(process.execPath, ['--import', 'tsx', 'src/commands/main.ts', 'build', '--out-dir', built], siteDir);
  try {
    const load = loadavg()[0]!;
    report('Building cold …');
    caches.forEach((cache) => rmSync(path.join(siteDir, cache), {recursive: true, force: true}));
    const cold = await build();
    report('Building warm …');
    const warm = await build();
    const downloads = folderSize(path.join(built, 'downloads'));
    const figures = {
      catalogues,
      machine: {node: process.version, processors: availableParallelism(), load},
      build: {cold, warm, warmToCold: warm.seconds / cold.seconds},
      size: {site: folderSize(built) - downloads, books: downloads, editions: editions.length},
      pages: Object.fromEntries(
        locales.map(({code}) => [code, pageWeight(path.join(built, code === sourceLocale ? '' : code, measuredPage))]),
      ),
    };
    process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : toText(figures));
    return 0;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

async function disturb(siteDir: string, count: string, json: boolean): Promise<number> {
  const kills = Number(count);
  if (!Number.isInteger(kills) || kills < 1) {
    throw new UsageError(`Unexpected --disturb ${count}, expected a number of builds.`, 'give a number such as 30.');
  }
  const outcome = await disturbBuilds(siteDir, {kills, disks: 5, report});
  const all = [...outcome.kills, ...outcome.disks];
  const good = all.filter(({end, unchanged}) => unchanged && end !== 0).length;
  const text = `${good} of ${all.length} disturbed builds left the published site as it was and ended with another code than 0; the next build ${outcome.heals ? 'passes' : 'FAILS'}\n`;
  process.stdout.write(json ? `${JSON.stringify(outcome, null, 2)}\n` : text);
  return good === all.length && outcome.heals ? exitCodes.done : exitCodes.content;
}

interface Figures {
  catalogues: CatalogueCosts;
  machine: {node: string; processors: number; load: number};
  build: {cold: RunCost; warm: RunCost; warmToCold: number};
  size: {site: number; books: number};
  pages: Record<string, {html: number; gzip: number; brotli: number}>;
}

function toText({catalogues, machine, build, size, pages}: Figures): string {
  const row = (name: string, {seconds, peakBytes}: RunCost) =>
    `${name}  ${seconds.toFixed(1)} s  peak ${peakBytes === null ? 'unknown' : formatBytes(peakBytes)}`;
  return [
    `Node ${machine.node}, ${machine.processors} processors, load ${machine.load.toFixed(1)} before`,
    row('whole build, cold', build.cold),
    row('whole build, warm', build.warm),
    `warm / cold  ${build.warmToCold.toFixed(2)}`,
    `site ${formatBytes(size.site)}, books ${formatBytes(size.books)}`,
    ...catalogueLines(catalogues),
    `one page (${measuredPage}), one request:`,
    ...Object.entries(pages).map(
      ([code, {html, gzip, brotli}]) => `  ${code}  ${formatBytes(html)}, gzip ${formatBytes(gzip)}, Brotli ${formatBytes(brotli)}`,
    ),
    '',
  ].join('\n');
}

function catalogueLines({site, synthetic}: CatalogueCosts): string[] {
  const row = (name: string, {languages, messages, extractAndMerge, check, compile, processor}: CatalogueRun) => {
    const all = extractAndMerge + check + compile;
    const parts = [extractAndMerge, check, compile].map((seconds) => seconds.toFixed(1)).join(' + ');
    return `  ${name}: ${languages} × ${messages} messages  ${all.toFixed(1)} s (${parts}), processor ${processor.toFixed(1)} s`;
  };
  return [
    'catalogues: extract and merge + check + compile',
    row('the site, first run', site.first),
    row('the site, next run', site.again),
    row('many segments, first run', synthetic.first),
    row('many segments, next run', synthetic.again),
  ];
}
