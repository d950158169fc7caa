import {exitCodes, formatFinding, UsageError} from '../floor/errors';
import {heedInterruption} from '../floor/interruption';
import {report} from '../floor/log';
import {billOfMaterials, checkLockFile, dependencyAges, remarkOn} from '../supply';
import {readPositionals} from './options';

const help = `
Tells what the product is made of.

  npm run supply -- check   what the lock file may not hold: sources outside the registry, entries without
                            a digest, unknown install scripts or licences, packages for other Nodes
  npm run supply -- sbom    the bill of materials, CycloneDX 1.5 JSON, on standard output
  npm run supply -- ages    how old each direct dependency is (asks the registry); --json for a script

Ends with 1 when the lock file has findings.
`;

/** Checks and lists the packages that the product is made of. */
export async function run(args: string[]): Promise<number> {
  const read = readPositionals(args, {json: {type: 'boolean', default: false}}, help);
  if (!read) {
    return exitCodes.done;
  }
  const siteDir = process.cwd();
  const signal = heedInterruption();
  const {positionals, values} = read;
  switch (positionals.join(' ')) {
    case 'check': {
      const findings = checkLockFile(siteDir);
      const text = values.json ? JSON.stringify(findings, null, 2) : findings.map(formatFinding).join('\n');
      process.stdout.write(text ? `${text}\n` : '');
      report(findings.length === 0 ? 'No findings.' : `${findings.length} findings.`);
      return findings.length === 0 ? exitCodes.done : exitCodes.content;
    }
    case 'sbom':
      process.stdout.write(`${JSON.stringify(await billOfMaterials(siteDir, signal), null, 2)}\n`);
      return exitCodes.done;
    case 'ages': {
      report('Asking the registry …');
      const ages = await dependencyAges(siteDir, new Date(), signal);
      const lines = ages.map((age) => [age.name, age.version, `${age.days} days`, `newest ${age.newest}`, remarkOn(age)].join('\t').trimEnd());
      process.stdout.write(`${values.json ? JSON.stringify(ages, null, 2) : lines.join('\n')}\n`);
      return exitCodes.done;
    }
    default:
      throw new UsageError(
        `Unexpected '${positionals.join(' ')}', expected one of check, sbom, ages.`,
        'run `npm run supply -- --help`.',
      );
  }
}
