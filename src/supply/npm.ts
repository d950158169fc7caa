import {runChild} from '../floor/child';
import {MachineError} from '../floor/errors';

/**
 * Runs npm and gives what it prints on either stream.
 * @throws MachineError when there is no npm, or it does not end with 0
 */
export async function runNpm(args: readonly string[], siteDir: string, signal?: AbortSignal): Promise<string> {
  const lines: string[] = [];
  const program = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const quiet = ['--loglevel=silent', '--update-notifier=false'];
  const end = await runChild({program, args: [...args, ...quiet], cwd: siteDir, signal, onLine: (line) => lines.push(line)}).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new MachineError('Found no npm.', 'install Node.js with its npm, from https://nodejs.org.') : error;
    },
  );
  if (end.code !== 0) {
    throw new MachineError(
      `npm ${args[0]} ended with ${end.code ?? end.killedBy}: ${lines.slice(-3).join(' ') || 'it gave no reason'}`,
      'it needs npm 10 or newer and, for ages, a network; run the command again when both are there.',
    );
  }
  return lines.join('\n');
}
