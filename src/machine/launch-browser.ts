import puppeteer, {type Browser} from 'puppeteer';
import {MachineError} from '../floor/errors';
import {report} from '../floor/log';
import {createProfile, removeProfile} from './browser-profile';
import type {Candidate} from './candidate';
import {findBrowsers, type SearchOptions} from './find-browser';

/** Page margin boxes and page counters came with Chromium 131. */
const oldestVersion = 131;
const startTimeoutMs = 60_000;

/** A browser that runs. */
export interface RunningBrowser {
  browser: Browser;
  executable: string;
  origin: Candidate['origin'];
  /** Ends the browser with all its processes and removes its profile. May be called twice. */
  close(): Promise<void>;
}

export interface LaunchOptions extends Partial<SearchOptions> {
  /** Sees the machine's own fonts also in the browser of the npm package, which has Latin ones only. */
  systemFonts?: boolean;
}

/**
 * Starts a browser that can print: the one in `PUPPETEER_EXECUTABLE_PATH`, else the first that works
 * out of Puppeteer's cache, the installed ones and the npm package. It also ends with this process.
 * @throws MachineError when there is none, with the command that installs one
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<RunningBrowser> {
  const {environment = process.env, signal, note = report} = options;
  const failures: string[] = [];
  for await (const found of findBrowsers({...options, environment, note})) {
    signal?.throwIfAborted();
    const {FONTCONFIG_FILE: ownFonts, ...others} = found.environment;
    const candidate = options.systemFonts && ownFonts ? {...found, environment: others} : found;
    try {
      return await start(candidate, signal);
    } catch (error) {
      signal?.throwIfAborted();
      const failure = `${candidate.executable}: ${firstLines((error as Error).message)}`;
      if (candidate.origin === 'explicit') {
        throw new MachineError(
          `The browser in PUPPETEER_EXECUTABLE_PATH cannot be used. ${failure}`,
          'correct the path, or unset PUPPETEER_EXECUTABLE_PATH to have a browser found.',
        );
      }
      failures.push(failure);
      note(`Skipped the browser ${failure}`);
    }
  }
  throw new MachineError(
    ['Found no browser that can print.', ...failures.map((failure) => `Tried ${failure}`)].join('\n'),
    'run `npx puppeteer browsers install chrome-headless-shell`, or install Chrome or Chromium ' +
      `(version ${oldestVersion} or newer), or set PUPPETEER_EXECUTABLE_PATH to one.`,
  );
}

async function start(candidate: Candidate, signal?: AbortSignal): Promise<RunningBrowser> {
  const running = await startSandboxed(candidate);
  const version = await running.browser.version().catch(async (error: unknown) => {
    await running.close();
    throw error;
  });
  const major = Number(/\/(\d+)\./.exec(version)?.[1]);
  if (!(major >= oldestVersion)) {
    await running.close();
    throw new Error(`Found ${version}, expected version ${oldestVersion} or newer.`);
  }
  const stop = () => void running.close();
  if (signal?.aborted) {
    await running.close();
    signal.throwIfAborted();
  }
  signal?.addEventListener('abort', stop, {once: true});
  return {...running, close: () => (signal?.removeEventListener('abort', stop), running.close())};
}

/** The browser's sandbox is used wherever it works; root cannot have it, and some containers forbid it. */
async function startSandboxed(candidate: Candidate): Promise<RunningBrowser> {
  if (process.getuid?.() !== 0) {
    try {
      return await startOnce(candidate, []);
    } catch (error) {
      if (!/sandbox|namespace/i.test((error as Error).message)) {
        throw error;
      }
    }
  }
  return startOnce(candidate, ['--no-sandbox']);
}

async function startOnce(candidate: Candidate, extraArguments: string[]): Promise<RunningBrowser> {
  const {executable, origin, headlessShell, environment} = candidate;
  const profile = createProfile();
  let browser: Browser | undefined;
  const removeNow = () => {
    killGroup(browser);
    removeProfile(profile);
  };
  process.once('exit', removeNow);
  const close = async () => {
    process.off('exit', removeNow);
    const child = browser?.process();
    const ended = child && child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : null;
    killGroup(browser);
    await ended;
    removeProfile(profile);
  };
  try {
    browser = await puppeteer.launch({
      executablePath: executable,
      headless: headlessShell ? 'shell' : true,
      // Through a pipe the browser also ends when this process is killed outright.
      pipe: true,
      timeout: startTimeoutMs,
      userDataDir: profile,
      env: {...process.env, ...environment, ...temporaryFolder(profile)},
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [...ownArguments, ...extraArguments],
    });
    return {browser, executable, origin, close};
  } catch (error) {
    await close();
    throw error;
  }
}

const ownArguments = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  // Pages that are printed at the same time are all at work; none is in the background.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-pings',
];

/** What the browser leaves outside its profile goes into it, to be removed with it; elsewhere the path would be too long for its socket. */
function temporaryFolder(profile: string): Record<string, string> {
  return process.platform === 'linux' ? {TMPDIR: profile, XDG_CONFIG_HOME: profile} : {};
}

/** Puppeteer starts the browser as the leader of a process group of its own. */
function killGroup(browser: Browser | undefined): void {
  const child = browser?.process();
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** Puppeteer's messages carry the browser's whole log; the beginning says enough. */
function firstLines(message: string): string {
  return message.split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 3).join(' ').slice(0, 400);
}
