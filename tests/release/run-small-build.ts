/** Builds a small project in a process of its own, so that a test can end it: the folder, then the mode. */
import {InterruptedError, heedInterruption, listenForInterruption} from '../../src/floor/interruption';
import {buildRelease} from '../../src/release';
import {smallJob} from './small-project';

const [root = '', mode = 'works'] = process.argv.slice(2);
listenForInterruption();
buildRelease(
  smallJob(root, mode, {
    signal: heedInterruption(),
    report: (line) => process.stdout.write(`${line}\n`),
  }),
).then(
  () => process.exit(0),
  (error: Error & {exitCode?: number}) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(error instanceof InterruptedError ? error.exitCode : 1);
  },
);
