import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';

/** How long a child process may end by itself before it is killed. */
const graceMs = 3000;

export interface ChildOptions {
  program: string;
  args: readonly string[];
  cwd: string;
  environment?: Record<string, string | undefined>;
  signal?: AbortSignal;
  /** Told every line that the child prints on either stream. */
  onLine?: (line: string) => void;
  /** Told the number of the child's process as soon as it runs. */
  onStart?: (pid: number) => void;
}

/** How a child ended: with a code, or killed by a signal. */
export interface ChildEnd {
  code: number | null;
  killedBy: NodeJS.Signals | null;
}

/**
 * Runs a program in a process group of its own and waits for its end. When the signal aborts, the
 * whole group is told to end, then killed, and the promise is rejected with the signal's reason.
 * The group does not outlive this process.
 */
export async function runChild(options: ChildOptions): Promise<ChildEnd> {
  const {program, args, cwd, environment = process.env, signal, onLine, onStart} = options;
  signal?.throwIfAborted();
  const child = spawn(program, args, {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const kill = (name: NodeJS.Signals) => killGroup(child.pid, name);
  const killNow = () => kill('SIGKILL');
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    kill('SIGTERM');
    timer = setTimeout(killNow, graceMs);
  };
  process.once('exit', killNow);
  signal?.addEventListener('abort', stop, {once: true});
  try {
    const end = await new Promise<ChildEnd>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => onStart?.(child.pid!));
      child.once('close', (code, killedBy) => resolve({code, killedBy}));
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({input: stream}).on('line', (line) => onLine?.(line));
      }
    });
    signal?.throwIfAborted();
    return end;
  } finally {
    clearTimeout(timer);
    killNow();
    process.off('exit', killNow);
    signal?.removeEventListener('abort', stop);
  }
}

/** Ends a process and all that it started, where it leads a group of its own. */
export function killGroup(pid: number | undefined, name: NodeJS.Signals): void {
  if (pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, name);
  } catch {
    // It has ended already.
  }
}
