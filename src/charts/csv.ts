import {writeCsv} from '../floor/csv';
import type {Chart} from './schema';

const columns = [
  'group',
  'axis',
  'id',
  'what',
  'detail',
  'measure',
  'low',
  'value',
  'high',
  'interval_low',
  'interval_high',
  'at_least',
  'unit',
  'n',
  'sources',
  'seen_at',
  'confidence',
  'as_of',
  'checked',
];

/** The data of a chart as CSV (RFC 4180), in English; a range has `low` and `high` in place of `value`. */
export function chartCsv({panels}: Chart): string {
  const rows = panels.flatMap(({label: group, axis, points}) =>
    points.map((point) => {
      const [low, high] = Array.isArray(point.value) ? point.value : [undefined, undefined];
      return [
        group,
        axis,
        point.id,
        point.label,
        [point.detail, point.assay].filter(Boolean).join('; '),
        point.measure,
        low,
        Array.isArray(point.value) ? undefined : point.value,
        high,
        point.interval?.[0],
        point.interval?.[1],
        point.at_least ? 'yes' : 'no',
        point.unit,
        point.n,
        point.sources.join('; '),
        point.seen_at.join('; '),
        point.confidence,
        point.as_of,
        point.checked,
      ];
    }),
  );
  return writeCsv(
    columns,
    rows.map((row) => row.map((field) => String(field ?? ''))),
  );
}
