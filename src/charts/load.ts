import type {Finding} from '../floor/errors';
import {checkRecord, type Located} from '../evidence/check-record';
import {readRecord} from '../evidence/records';
import type {Fact} from '../evidence/schema';
import {chartNumbers} from './chart-numbers';
import {factRules, receptorRules, seriesRules} from './rules';
import {chartSchema, type Chart} from './schema';
import {chartNames} from './vocabulary';

/** The folder of the charts' data; a chart's file bears its name. */
export const chartFolder = 'src/evidence/data/charts';

/**
 * Reads the charts and all that is wrong with them, without throwing. A small site may have no charts.
 * @param files the names of the files in the folder of charts
 */
export function readCharts(
  siteDir: string,
  files: readonly string[],
  facts: ReadonlyMap<string, Fact>,
): {charts: Located<Chart>[]; findings: Finding[]} {
  const findings: Finding[] = [];
  const charts = [...files].sort().flatMap((name) => {
    const file = `${chartFolder}/${name}`;
    const {records, findings: unreadable} = readRecord(siteDir, file);
    findings.push(...unreadable);
    return records.flatMap((raw) => {
      const {record, findings: wrong} = checkRecord(raw, chartSchema);
      findings.push(...wrong);
      if (!record) {
        return [];
      }
      findings.push(
        ...wrongName(record, name),
        ...[receptorRules, seriesRules, chartNumbers, factRules(facts)].flatMap((rule) => rule(record, raw)),
      );
      return [record];
    });
  });
  const byName = (chart: Chart) => chartNames.indexOf(chart.id);
  return {charts: charts.sort((a, b) => byName(a) - byName(b)), findings};
}

function wrongName({id, place}: Located<Chart>, file: string): Finding[] {
  return file === `${id}.yaml`
    ? []
    : [
        {
          ...place,
          code: 'WRONG_NAME',
          message: `Unexpected id '${id}' in ${file}, expected the name of the file.`,
          hint: `write id: ${file.replace(/\.yaml$/, '')}, or rename the file.`,
        },
      ];
}
