import {isDeepStrictEqual} from 'node:util';
import type {Finding} from '../floor/errors';
import type {Located} from '../evidence/check-record';
import type {RawRecord} from '../evidence/records';
import type {Fact} from '../evidence/schema';
import type {Chart} from './schema';

/** References whose numbers may not be charted, with the reason. */
const notCharted: Readonly<Record<string, string>> = {
  obeng2021: 'the two values in its printed abstract may be exchanged',
};

/** Receptor numbers are Ki or EC50, each with its assay, and never from a source that is in doubt. */
export function receptorRules(chart: Located<Chart>, raw: RawRecord): Finding[] {
  return eachPoint(chart, ({point, path}) => {
    const findings: Finding[] = point.sources
      .filter((source) => Object.hasOwn(notCharted, source))
      .map((source) => ({
        ...raw.placeOf([...path, 'sources']),
        code: 'NOT_CHARTED',
        message: `Unexpected source '${source}' of ${point.id}, expected a source that may be charted: ${notCharted[source]}.`,
        hint: 'remove the point.',
      }));
    const missing = (['measure', 'assay'] as const).filter((field) => !point[field]);
    if (chart.id === 'receptor-affinity' && missing.length > 0) {
      findings.push({
        ...raw.placeOf(path),
        code: 'UNNAMED_ASSAY',
        message: `Found no ${missing.join(' and no ')} of ${point.id}, expected both for every number of a receptor.`,
        hint: 'add measure: Ki or EC50, and assay: how it was measured; or remove the point.',
      });
    }
    return findings;
  });
}

/** Counts that were made by different rules never stand in one series: one panel, one source. */
export function seriesRules(chart: Located<Chart>, raw: RawRecord): Finding[] {
  if (chart.id !== 'poison-centres') {
    return [];
  }
  const kind = chart.kind === 'bars' ? [] : [mixed(raw, ['kind'], `kind '${chart.kind}'`, 'separate bars', 'write kind: bars.')];
  return [
    ...kind,
    ...eachPoint(chart, ({point, path, panel}) => {
      const [series] = panel.points[0]!.sources;
      return point.sources.length === 1 && point.sources[0] === series
        ? []
        : [
            mixed(
              raw,
              [...path, 'sources'],
              `sources '${point.sources.join(', ')}' of ${point.id}`,
              `only '${series}' as in the rest of the panel`,
              'give each source a panel of its own; the sources count by different rules.',
            ),
          ];
    }),
  ];
}

/** A point that names a fact has the fact's value. */
export function factRules(facts: ReadonlyMap<string, Fact>) {
  return (chart: Located<Chart>, raw: RawRecord): Finding[] =>
    eachPoint(chart, ({point, path}) => {
      const [id = '', name] = point.fact?.split('.') ?? [];
      const values = facts.get(id)?.values;
      const found = values && (name === undefined ? Object.values(values)[0] : values[name]);
      if (!point.fact || isDeepStrictEqual(found?.number, point.value)) {
        return [];
      }
      const message = found
        ? `Unexpected value ${JSON.stringify(point.value)} of ${point.id}, expected ${JSON.stringify(found.number)} as in the fact '${point.fact}'.`
        : `Unexpected fact '${point.fact}' of ${point.id}, expected a fact with such a value.`;
      const code = found ? 'FACT_DIFFERS' : 'UNKNOWN_FACT';
      return [{...raw.placeOf([...path, 'fact']), code, message, hint: 'mend the value or the name of the fact.'}];
    });
}

function mixed(raw: RawRecord, path: PropertyKey[], found: string, expected: string, hint: string): Finding {
  return {...raw.placeOf(path), code: 'MIXED_SERIES', message: `Unexpected ${found}, expected ${expected}.`, hint};
}

type Visit = (at: {
  panel: Chart['panels'][number];
  point: Chart['panels'][number]['points'][number];
  path: PropertyKey[];
}) => Finding[];

function eachPoint(chart: Chart, visit: Visit): Finding[] {
  return chart.panels.flatMap((panel, i) =>
    panel.points.flatMap((point, j) => visit({panel, point, path: ['panels', i, 'points', j]})),
  );
}
