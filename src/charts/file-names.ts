import {chartNames, type ChartName} from './vocabulary';

/** Path of a chart's file of data, below the root of the site. */
export function chartCsvName(name: ChartName): string {
  return `data/charts/${name}.csv`;
}

/** Paths of the files of all charts. */
export const chartCsvNames: readonly string[] = chartNames.map(chartCsvName);
