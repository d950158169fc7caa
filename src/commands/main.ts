import {existsSync} from 'node:fs';
import {constants} from 'node:os';
import path from 'node:path';
import {ContentError, exitCodes, MachineError, UsageError} from '../floor/errors';
import {InterruptedError, listenForInterruption} from '../floor/interruption';
import {report} from '../floor/log';

/** What a command's file offers: it does its work and resolves to an exit code. */
interface Command {
  run(args: string[]): Promise<number>;
}

const names = ['build', 'start', 'serve', 'print', 'i18n', 'check', 'bench', 'supply'];

async function main([name = '', ...args]: string[]): Promise<number> {
  const file = path.join(process.cwd(), 'src', 'commands', `${name}.ts`);
  if (!names.includes(name) || !existsSync(file)) {
    throw new UsageError(
      `Unexpected command '${name}', expected one of ${names.join(', ')}.`,
      'run `node scripts/bootstrap.mjs --help` for what they do.',
    );
  }
  const {run} = (await import(`./${name}.ts`)) as Command;
  return run(args);
}

/** Prints what went wrong for whom it concerns; only a fault of this program shows where in the program it was. */
function explain(error: unknown): number {
  if (error instanceof ContentError) {
    const count = error.findings.length;
    report(`${error.message}\n${count} ${count === 1 ? 'finding' : 'findings'}.`);
    return error.exitCode;
  }
  if (error instanceof UsageError || error instanceof MachineError || error instanceof InterruptedError) {
    report(error.message);
    return error.exitCode;
  }
  if ((error as NodeJS.ErrnoException)?.code === 'ENOSPC') {
    report(`The disk is full: ${(error as Error).message}\nFix: free some disk space and run the command again.`);
    return exitCodes.machine;
  }
  report(`Unexpected fault of this program: ${(error as Error)?.stack ?? String(error)}`);
  return 70;
}

/** A reader such as `head` may close the pipe that is written to; that ends the command as SIGPIPE would. */
function endWithReader(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 128 + constants.signals.SIGPIPE : 70);
}

process.stdout.on('error', endWithReader);
process.stderr.on('error', endWithReader);
listenForInterruption();
main(process.argv.slice(2))
  .catch(explain)
  // A pipe takes what was written only bit by bit: the end waits until it has taken all.
  .then((code) => process.stdout.write('', () => process.exit(code)));
