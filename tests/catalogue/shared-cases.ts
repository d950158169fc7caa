import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from '@jest/globals';

/** Test data of other projects; it lies beside the project, because not all licences allow copies in it. */
const folder = path.resolve(process.cwd(), '../shared/cases');

/** Runs tests with the data of another project; where the data is missing, the report says so. */
export function describeWithCases(title: string, subfolder: string, define: (folder: string) => void): void {
  const cases = path.join(folder, subfolder);
  if (existsSync(cases)) {
    describe(title, () => define(cases));
  } else {
    describe(title, () => test.skip(`the data is not here: ../shared/cases/${subfolder}`, () => {}));
  }
}
