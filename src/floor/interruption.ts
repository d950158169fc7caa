import {constants} from 'node:os';

/** How long a command may clean up after it was told to end. */
const graceMs = 15_000;

const controller = new AbortController();
let heeded = false;

/** The command was told to end by a signal. Exit code 128 + the signal's number. */
export class InterruptedError extends Error {
  readonly exitCode: number;

  constructor(readonly signalName: NodeJS.Signals) {
    super(`Stopped by ${signalName}.`);
    this.name = 'InterruptedError';
    this.exitCode = 128 + constants.signals[signalName];
  }
}

/**
 * Gives the signal that aborts, with an `InterruptedError` as its reason, when this process is told
 * to end. A command that asks for it ends by itself, cleaned up; any other is ended at once.
 */
export function heedInterruption(): AbortSignal {
  heeded = true;
  return controller.signal;
}

/**
 * Begins to listen for SIGINT, SIGTERM and SIGHUP, and for the end of the process that started this
 * one, which counts as SIGTERM. Called once, before a command runs.
 */
export function listenForInterruption(): void {
  let firstAt = 0;
  const interrupt = (name: NodeJS.Signals) => {
    const error = new InterruptedError(name);
    // The terminal and the parent process may both send the same one, so only a later one counts as impatience.
    if (!heeded || (firstAt > 0 && Date.now() - firstAt > 1000)) {
      process.exit(error.exitCode);
    }
    if (firstAt === 0) {
      firstAt = Date.now();
      controller.abort(error);
      setTimeout(() => process.exit(error.exitCode), graceMs).unref();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => interrupt(name));
  }
  // The channel to the parent closes when the parent is killed outright and can pass no signal on.
  process.once('disconnect', () => interrupt('SIGTERM'));
  process.channel?.unref();
}
