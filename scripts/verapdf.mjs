// Holds PDF files against the profiles PDF/UA-1 and PDF/A-2u of veraPDF:
//   node scripts/verapdf.mjs build/downloads/*.pdf
// It needs Java 11 and Maven, which fetches veraPDF once; nothing else of the project needs either.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const here = path.join(path.dirname(fileURLToPath(import.meta.url)), 'verapdf');
const target = path.join(here, '..', '..', 'node_modules', '.cache', 'verapdf');
const files = process.argv.slice(2);

if (files.length === 0) {
  process.stderr.write('Found no file named, expected: node scripts/verapdf.mjs FILE.pdf …\n');
  process.exit(2);
}
if (!existsSync(path.join(target, 'classes', 'Validate.class'))) {
  const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${target}`];
  run('mvn', ['-q', '-B', '-Dstyle.color=never', '-f', path.join(here, 'pom.xml'), ...copy]);
  run('javac', ['-cp', path.join(target, '*'), '-d', path.join(target, 'classes'), path.join(here, 'Validate.java')]);
}
run('java', ['-cp', [path.join(target, '*'), path.join(target, 'classes')].join(path.delimiter), 'Validate', ...files]);

/** Runs a program and ends with its status when it fails. */
function run(program, options) {
  const {status, error} = spawnSync(program, options, {stdio: 'inherit'});
  if (error) {
    process.stderr.write(`Found no ${program}, expected Java 11 or newer and Maven on the path.\n`);
  }
  if (status !== 0) {
    process.exit(status ?? 3);
  }
}
