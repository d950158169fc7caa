import path from 'node:path';
import {checkBudget} from '../budget';
import {checkCatalogues} from '../catalogue';
import {checkEvidence, checkNumbers, measurePages, readabilityTable} from '../evidence';
import {runChild} from '../floor/child';
import {exitCodes, formatFinding, type Finding} from '../floor/errors';
import {heedInterruption} from '../floor/interruption';
import {report} from '../floor/log';
import {readSettings, translatedLocales} from '../site';
import {checkLockFile} from '../supply';
import {readOptions} from './options';

const help = `
Checks, without building: the evidence and how the pages use it, the translations, the lock file, the
types of the program, and what scripts, styles and the pages of the last build weigh. It collects all findings and ends with 1 when there are any.

  npm run check
  npm run check -- --json
  npm run check -- --numbers
  npm run check -- --readability

Options:
  --numbers      only list the numbers on the pages of the current edition that come from no fact
  --readability  only tell of each English page its words, reading grade (Flesch–Kincaid), works cited and facts
  --json         print the findings, or the figures, as JSON on standard output
`;

const flag = {type: 'boolean', default: false} as const;
const options = {json: flag, numbers: flag, readability: flag};

/** Checks everything that can be checked without a build. */
export async function run(args: string[]): Promise<number> {
  const values = readOptions(args, options, help);
  if (!values) {
    return 0;
  }
  const siteDir = process.cwd();
  if (values.readability) {
    const pages = measurePages(siteDir);
    process.stdout.write(values.json ? `${JSON.stringify(pages, null, 2)}\n` : readabilityTable(pages));
    return exitCodes.done;
  }
  if (values.numbers) {
    return finish(checkNumbers(siteDir), values.json);
  }
  const signal = heedInterruption();
  const locales = readSettings(process.env).locales.filter((locale) => translatedLocales.includes(locale));
  report('Checking the evidence …');
  const findings = [...checkEvidence(siteDir)];
  report(`Checking the translations into ${locales.join(', ') || 'no language'} …`);
  findings.push(...checkCatalogues({siteDir, locales}));
  findings.push(...checkLockFile(siteDir));
  report('Weighing scripts, styles and the pages of the last build …');
  findings.push(...(await checkBudget(siteDir, path.join(siteDir, 'build'), readSettings(process.env))));
  report('Checking the types …');
  findings.push(...(await checkTypes(siteDir, signal)));
  return finish(findings, values.json);
}

function finish(findings: readonly Finding[], asJson = false): number {
  const text = asJson ? JSON.stringify(findings, null, 2) : findings.map(formatFinding).join('\n');
  if (text) {
    process.stdout.write(`${text}\n`);
  }
  report(findings.length === 0 ? 'No findings.' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`);
  return findings.length === 0 ? exitCodes.done : exitCodes.content;
}

async function checkTypes(siteDir: string, signal: AbortSignal): Promise<Finding[]> {
  const lines: string[] = [];
  await runChild({
    program: process.execPath,
    args: [path.join(siteDir, 'node_modules/typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', siteDir],
    cwd: siteDir,
    signal,
    onLine: (line) => lines.push(line),
  });
  return lines.flatMap(toFinding);
}

/** Reads a line of the compiler, such as `src/a.ts(3,7): error TS2322: Type …`. */
export function toFinding(line: string): Finding[] {
  const match = /^(?:(.+?)\((\d+),(\d+)\): )?error (TS\d+): (.*)$/.exec(line);
  if (!match) {
    return [];
  }
  const [, file = 'tsconfig.json', row = '1', column = '1', code, message] = match;
  return [
    {
      file,
      line: Number(row),
      column: Number(column),
      code: code!,
      message: message!,
      hint: 'mend the type; `npm run typecheck` shows only these.',
    },
  ];
}
