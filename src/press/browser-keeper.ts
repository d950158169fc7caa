import {statSync} from 'node:fs';
import type {Browser} from 'puppeteer';
import {MachineError} from '../floor/errors';
import {findBrowsers, launchBrowser, type RunningBrowser} from '../machine';

/** Keeps one browser for all documents: started when the first needs it, another when it breaks down. */
export class BrowserKeeper {
  private running: Promise<RunningBrowser> | null = null;

  constructor(private readonly signal?: AbortSignal) {}

  /** The browser that runs; starts it when none does. */
  async browser(): Promise<Browser> {
    this.running ??= launchBrowser({signal: this.signal});
    return (await this.running).browser;
  }

  /** Ends a browser that broke down; whoever asks next gets another. */
  async replace(broken: Browser): Promise<void> {
    const running = await this.running;
    if (running?.browser === broken) {
      this.running = null;
      await running.close();
    }
  }

  /** What tells this machine's browser from another version of it, without starting it. */
  async identity(): Promise<string> {
    for await (const {executable} of findBrowsers({environment: process.env, signal: this.signal})) {
      const stat = statSync(executable, {throwIfNoEntry: false});
      return stat ? `${executable} ${stat.size} ${stat.mtimeMs}` : '';
    }
    return '';
  }

  failure(name: string, {message}: Error): MachineError {
    return new MachineError(
      `The browser failed while it printed ${name}: ${message.split('\n')[0]}`,
      'free some memory and try again, or set PUPPETEER_EXECUTABLE_PATH to another browser.',
    );
  }

  async close(): Promise<void> {
    const running = await this.running?.catch(() => null);
    this.running = null;
    await running?.close();
  }
}

/** Whether an error says that the browser or its page is gone. */
export function isOfBrowser(error: unknown): boolean {
  return (
    error instanceof Error &&
    (/^(TargetCloseError|ProtocolError|TimeoutError|ConnectionClosedError)$/.test(error.name) ||
      /^(Requesting main frame too early|Connection closed|Session closed|Target closed)/.test(error.message))
  );
}
