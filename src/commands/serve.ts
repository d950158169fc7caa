import {existsSync} from 'node:fs';
import path from 'node:path';
import {MachineError, UsageError} from '../floor/errors';
import {heedInterruption} from '../floor/interruption';
import {tryLock} from '../floor/lock';
import {report} from '../floor/log';
import {buildLockFile, createSiteServer, repairSwap} from '../release';
import {readSettings} from '../site';
import {readOptions, readPort} from './options';

const help = `
Shows the built website on this machine, as a web host would serve it. Build it first.

  npm run serve
  npm run serve -- --port 8080

Options:
  --port N        the port to listen on (default: 3000)
  --out-dir DIR   the folder that was built (default: build)

BASE_PATH must be the one that it was built with.
`;

/** Serves the built site until it is told to end. */
export async function run(args: string[]): Promise<number> {
  const options = {
    port: {type: 'string', default: '3000'},
    'out-dir': {type: 'string', default: 'build'},
  } as const;
  const values = readOptions(args, options, help);
  if (!values) {
    return 0;
  }
  const port = readPort(values.port ?? '3000');
  const siteDir = process.cwd();
  const folder = path.resolve(siteDir, values['out-dir'] ?? 'build');
  mendSwap(siteDir, folder);
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new UsageError(`Found no built site in ${path.relative(siteDir, folder) || '.'}.`, 'run `npm run build` first.');
  }
  const {basePath, locales} = readSettings(process.env);
  const signal = heedInterruption();
  const server = createSiteServer({folder, basePath, locales});
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, port)));
    server.listen(port, 'localhost', resolve);
  });
  report(`Serving ${path.relative(siteDir, folder)} on http://localhost:${port}${basePath} (Ctrl+C ends it)`);
  await new Promise((resolve) => signal.addEventListener('abort', resolve, {once: true}));
  server.closeAllConnections();
  server.close();
  throw signal.reason;
}

/** A build that was killed between its two renames leaves no folder to serve; one that still runs is left alone. */
function mendSwap(siteDir: string, folder: string): void {
  const lock = tryLock(buildLockFile(siteDir));
  if (typeof lock !== 'number') {
    repairSwap(folder);
    lock.release();
  }
}

function cannotListen(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new MachineError(
      `Port ${port} is in use by another program.`,
      `end that program, or give another port: npm run serve -- --port ${port === 65535 ? port - 1 : port + 1}`,
    );
  }
  return new MachineError(`Could not listen on port ${port}: ${error.message}`, 'give another port with --port.');
}
