import type {Finding} from '../floor/errors';
import type {Located} from '../evidence/check-record';
import type {RawRecord} from '../evidence/records';
import type {Chart} from './schema';

/** A number that stands by itself: not a part of a name such as 5-HT1A, CYP2D6, 7-OH or 9-O. */
const numberPattern = /(?<![\p{L}\p{N}.,[-])\d+(?:[.,]\d+)*(?![\p{L}\p{N}]|[.,]\d|-(?!fold)\p{L})/gu;

/**
 * Every number in the words of a chart is one of its values, its intervals, its counts of people or
 * years, or is listed under `structural_numbers`: a text cannot drift from the drawing.
 */
export function chartNumbers(chart: Located<Chart>, raw: RawRecord): Finding[] {
  const known = new Set(chart.structural_numbers);
  for (const {value, interval, n, as_of: asOf} of chart.panels.flatMap(({points}) => points)) {
    [value, interval ?? [], n ?? []].flat().forEach((number) => known.add(String(number)));
    asOf?.split('-').forEach((part) => known.add(part));
  }
  return texts(chart).flatMap(({path, text}) =>
    [...text.matchAll(numberPattern)]
      .map(([number]) => number)
      .filter((number) => !known.has(number.replaceAll(',', '')))
      .map((number) => ({
        ...raw.placeOf(path),
        code: 'CHART_NUMBER',
        message: `Unexpected number '${number}' in ${path.join('.')} of ${chart.id}, expected a number of the chart.`,
        hint: `mend the text or the point it speaks of; list '${number}' under structural_numbers if it is no measured value.`,
      })),
  );
}

function texts(chart: Chart): {path: PropertyKey[]; text: string}[] {
  const own = (['title', 'alt', 'note'] as const).map((field) => ({path: [field] as PropertyKey[], text: chart[field]}));
  const inPanels = chart.panels.flatMap((panel, i) => [
    ...(['label', 'axis'] as const).map((field) => ({path: ['panels', i, field] as PropertyKey[], text: panel[field]})),
    ...panel.points.flatMap((point, j) =>
      (['label', 'detail', 'assay'] as const).map((field) => ({
        path: ['panels', i, 'points', j, field] as PropertyKey[],
        text: point[field],
      })),
    ),
  ]);
  return [...own, ...inPanels].flatMap(({path, text}) => (text === undefined ? [] : [{path, text}]));
}
