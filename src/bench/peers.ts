import {existsSync, rmSync} from 'node:fs';
import path from 'node:path';
import {MachineError} from '../floor/errors';
import {launchBrowser} from '../machine';
import {benchLocales} from './content';
import {measureCpu, type BuildCost} from './cpu-cost';
import {measureView, type View} from './first-view';
import {makeOurSite, type BenchSite} from './our-site';
import {servePacked} from './packed-server';
import {makeStarlight, makeVitePress, prefix} from './peer-sites';

/** A generator of sites in the bench. */
interface Peer {
  name: string;
  /** Folder of its sites, made anew for each measurement. */
  folder: string;
  make(site: BenchSite): void;
  build(folder: string, locales: readonly string[]): BuildCost;
  /** Where the built site lies in its folder. */
  built: string;
  /** Path of a page, and the end of the link to the next, in a language. */
  page(code: string): string;
  link: string;
  /** Caches that are not in its folder. */
  caches: string[];
}

export interface BuildRow extends BuildCost {
  name: string;
  languages: number;
  pages: number;
}

export interface ViewRow extends View {
  name: string;
  language: string;
}

/** Sizes of sites: languages and pages of each. */
export const sizes = [
  [1, 25],
  [2, 25],
  [6, 25],
  [12, 25],
  [1, 250],
  [1, 1000],
] as const;
const viewLanguages = benchLocales.slice(0, 4);

/**
 * This product and its peers, from the packages that `bench/` installs.
 * @throws MachineError when they are not installed
 */
export function peersOf(siteDir: string, scratch: string): Peer[] {
  const bench = path.join(siteDir, 'bench');
  const sites = path.join(bench, '.sites');
  const module = (file: string) => path.join(bench, 'node_modules', file);
  if (!existsSync(module('vitepress'))) {
    throw new MachineError('Found no peers in bench/node_modules.', 'run `npm ci --prefix bench --ignore-scripts` and the command again.');
  }
  // Astro needs Node 22; the bench has one of its own for those who run an older.
  const own = module(`node-${process.platform}-${process.arch}/bin/node`);
  const node = Number(process.versions.node.split('.')[0]) < 22 && existsSync(own) ? own : process.execPath;
  const script = path.join(siteDir, 'src/bench/build-pages.ts');
  return [
    {
      name: 'Kratom & Mood (Docusaurus)',
      folder: path.join(scratch, 'ours'),
      make: (site) => makeOurSite(siteDir, site),
      build: (cwd, locales) => measureCpu(process.execPath, ['--import', 'tsx', script, 'out', locales.join(',')], cwd),
      built: 'out',
      page: (code) => `${prefix(code)}mood/page-3/`,
      link: '/page-4/',
      caches: [],
    },
    {
      name: 'VitePress',
      folder: path.join(sites, 'vitepress'),
      make: makeVitePress,
      build: (cwd) => measureCpu(process.execPath, [module('vitepress/bin/vitepress.js'), 'build'], cwd),
      built: '.vitepress/dist',
      page: (code) => `${prefix(code)}mood/page-3.html`,
      link: 'page-4.html',
      caches: [],
    },
    {
      name: 'Starlight',
      folder: path.join(sites, 'starlight'),
      make: makeStarlight,
      build: (cwd) => measureCpu(node, [module('astro/bin/astro.mjs'), 'build'], cwd),
      built: 'dist',
      page: (code) => `${prefix(code)}mood/page-3/`,
      link: '/page-4/',
      caches: [module('.astro'), module('.vite')],
    },
  ];
}

/** Builds the same pages cold with each generator, in turns, in all sizes. */
export function measureBuilds(peers: readonly Peer[], note: (line: string) => void, wanted: readonly (readonly [number, number])[] = sizes): BuildRow[] {
  return wanted.flatMap(([languages, pages]) =>
    peers.map((peer): BuildRow => {
      const locales = benchLocales.slice(0, languages);
      makeFresh(peer, locales, pages);
      const cost = peer.build(peer.folder, locales);
      note(`  ${languages} × ${pages}  ${peer.name}: ${cost.cpuSeconds.toFixed(1)} s of processor`);
      return {name: peer.name, languages, pages, ...cost};
    }),
  );
}

/** Opens the same page of each generator's site in four languages, in turns. */
export async function measureViews(peers: readonly Peer[], note: (line: string) => void, runs = 5): Promise<ViewRow[]> {
  const rows: ViewRow[] = [];
  peers.forEach((peer) => {
    makeFresh(peer, viewLanguages, 25);
    peer.build(peer.folder, viewLanguages);
  });
  // A phone has fonts for the scripts of its reader; without them ours would be sent and the others show nothing.
  const running = await launchBrowser({systemFonts: true});
  try {
    for (const language of viewLanguages) {
      for (const peer of peers) {
        const {origin, close} = await servePacked(path.join(peer.folder, peer.built));
        const view = await measureView(running.browser, origin + peer.page(language), peer.link, runs).finally(close);
        note(`  ${language}  ${peer.name}: ${view.kilobytes.toFixed(1)} kB, ${view.requests} requests`);
        rows.push({name: peer.name, language, ...view});
      }
    }
  } finally {
    await running.close();
  }
  return rows;
}

function makeFresh(peer: Peer, locales: readonly string[], pages: number): void {
  [peer.folder, ...peer.caches].forEach((folder) => rmSync(folder, {recursive: true, force: true}));
  peer.make({folder: peer.folder, locales, pages});
}
