import type {BuildRow, ViewRow} from './peers';

/** What was measured in one run, and on what. */
export interface PeerFigures {
  date: string;
  machine: {node: string; processors: number; loadBefore: number; loadAfter: number};
  views: readonly ViewRow[];
  builds: readonly BuildRow[];
}

/** The figures as a page of Markdown, ours first, with the ratios that the product is held to. */
export function peerTable({date, machine, views, builds}: PeerFigures): string {
  return [
    '# Beside other generators',
    '',
    'Written by `npm run bench -- --peers`; ratios of one run hold, times are those of the machine.',
    '',
    `${date}, Node ${machine.node}, ${machine.processors} processors, load ${machine.loadBefore.toFixed(1)} before and ${machine.loadAfter.toFixed(1)} after.`,
    '',
    ...(views.length > 0 ? viewLines(views) : []),
    ...(builds.length > 0 ? buildLines(builds) : []),
  ].join('\n');
}

function viewLines(views: readonly ViewRow[]): string[] {
  const of = (language: string, name: RegExp) => views.find((row) => row.language === language && name.test(row.name));
  const languages = [...new Set(views.map(({language}) => language))];
  const rows = views.map(({language, name, kilobytes, requests, lcp, blocking, next}) =>
    [language, name, kilobytes.toFixed(1), requests, Math.round(lcp), Math.round(blocking), Math.round(next)].join(' | '),
  );
  const ratios = languages.flatMap((language) => {
    const [ours, starlight] = [of(language, /^Kratom/), of(language, /Starlight/)];
    return ours && starlight ? [`${language} ${(ours.kilobytes / starlight.kilobytes).toFixed(2)}`] : [];
  });
  return [
    '## First view of a page',
    '',
    'Cold, 360 × 640, Slow 4G (562 ms, 1.5 Mbit/s), processor slowed four times, HTTP/1.1, Brotli 11; medians. The last column is the time from the tap on a link, after 1.5 s of resting on it, to the next page.',
    '',
    '| language | generator | kB | requests | LCP ms | blocking ms | next page ms |',
    '| --- | --- | --: | --: | --: | --: | --: |',
    ...rows.map((row) => `| ${row} |`),
    '',
    `Bytes, ours / Starlight: ${ratios.join(', ')} (target: 0.30).`,
    '',
  ];
}

function buildLines(builds: readonly BuildRow[]): string[] {
  const names = [...new Set(builds.map(({name}) => name))];
  const of = (name: string, languages: number, pages: number) =>
    builds.find((row) => row.name === name && row.languages === languages && row.pages === pages)?.cpuSeconds;
  const kinds = [...new Set(builds.map(({languages, pages}) => `${languages} × ${pages}`))];
  const rows = kinds.map((kind) => {
    const [languages = 0, pages = 0] = kind.split(' × ').map(Number);
    return [kind, ...names.map((name) => of(name, languages, pages)?.toFixed(1) ?? '–')].join(' | ');
  });
  const ratio = (a: number | undefined, b: number | undefined) => (a && b ? (a / b).toFixed(2) : '–');
  const [ours = ''] = names;
  const vitePress = names.find((name) => /VitePress/.test(name)) ?? '';
  return [
    '## Cold builds',
    '',
    'Seconds of processor time of the whole command with all it starts, without caches; languages × pages.',
    '',
    `| site | ${names.join(' | ')} |`,
    `| --- |${' --: |'.repeat(names.length)}`,
    ...rows.map((row) => `| ${row} |`),
    '',
    `12 languages / 1 language: ${names.map((name) => `${name} ${ratio(of(name, 12, 25), of(name, 1, 25))}`).join(', ')} (target for ours: 3.00).`,
    '',
    `12 languages, ours / VitePress: ${ratio(of(ours, 12, 25), of(vitePress, 12, 25))} (target: 1.50).`,
    '',
    `1,000 pages / 25 pages, ours: ${ratio(of(ours, 1, 1000), of(ours, 1, 25))} (linear would be 40).`,
    '',
  ];
}
